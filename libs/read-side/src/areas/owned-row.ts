import type { Position } from '@app/event-store';
import { EntitySchema } from 'typeorm';

/** `area`: the owner's path, `owner` its last code; both empty for the country. `state`: JSON text. */
export interface OwnedRow {
  readonly id: string;
  readonly revision: number;
  readonly position: Position;
  readonly area: string[];
  readonly owner: string;
  readonly state: string;
}

export function ownedSchema(name: string, tableName: string): EntitySchema<OwnedRow> {
  return new EntitySchema<OwnedRow>({
    name,
    schema: 'read_side',
    tableName,
    columns: {
      id: { type: 'text', primary: true },
      revision: { type: 'int' },
      position: { type: 'text' },
      area: { type: 'text', array: true },
      owner: { type: 'text' },
      state: { type: 'text' },
    },
  });
}

export function ownedRow(
  { id, revision, position }: Pick<OwnedRow, 'id' | 'revision' | 'position'>,
  area: readonly string[],
  state: object,
): OwnedRow {
  return { id, revision, position, area: [...area], owner: area.at(-1) ?? '', state: JSON.stringify(state) };
}
