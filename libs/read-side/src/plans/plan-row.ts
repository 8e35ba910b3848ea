import type { PlanStatus } from '@app/domain';
import type { Position } from '@app/event-store';
import { EntitySchema } from 'typeorm';
import type { PartNames } from './part-names.js';

/**
 * `document`: the plan as imported; `completions`: completed products of its tasks, and items. JSON text. `owner`: the issuer's
 * qualified area. `areas`: the names of areas of its line, by qualified code.
 */
export interface PlanRow {
  readonly id: string;
  readonly revision: number;
  readonly position: Position;
  readonly title: string;
  readonly number: string | null;
  readonly date: string | null;
  readonly draft: boolean;
  readonly status: PlanStatus;
  readonly area: string[];
  readonly issuer: string;
  readonly items: number;
  readonly tasks: number;
  readonly targets: number;
  readonly remarks: number;
  readonly document: string;
  readonly completions: string;
  readonly owner: string;
  readonly areas: Readonly<Record<string, string>>;
  readonly names: PartNames;
}

export const PlanRow = new EntitySchema<PlanRow>({
  name: 'PlanRow',
  schema: 'read_side',
  tableName: 'plan',
  columns: {
    id: { type: 'text', primary: true },
    revision: { type: 'int' },
    position: { type: 'text' },
    title: { type: 'text' },
    number: { type: 'text', nullable: true },
    date: { type: 'text', nullable: true },
    draft: { type: 'boolean' },
    status: { type: 'text' },
    area: { type: 'text', array: true },
    issuer: { type: 'text' },
    items: { type: 'int' },
    tasks: { type: 'int' },
    targets: { type: 'int' },
    remarks: { type: 'int' },
    document: { type: 'text', select: false },
    completions: { type: 'text', select: false },
    owner: { type: 'text', select: false },
    areas: { type: 'jsonb', select: false },
    names: { type: 'jsonb', select: false },
  },
});
