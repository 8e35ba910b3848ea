import type { Proposal } from '@app/domain';
import type { EntityManager } from 'typeorm';
import type { BulkGround } from '../bulk/bulk-ground.js';
import { copying } from '../bulk/copy-rows.js';
import type { CopiedColumn } from '../bulk/copy-text.js';
import type { Change } from '../engine/row-projection.js';
import { addedTo, writeRows } from '../engine/written-rows.js';
import { linesOfEdition } from '../savings/draft-lines.js';
import { foldedOf } from '../standing/folded-facts.js';
import type { ProposalRow } from './proposal-row.js';

/** What searches and savings read of an edition; an edition never changes. */
interface EditionRow {
  readonly id: string;
  readonly edition: number;
  readonly search: string;
  readonly searchFolded: string;
  readonly lines: string;
}

const COLUMNS: readonly CopiedColumn<EditionRow>[] = [
  { column: 'id', as: 'plain', value: ({ id }) => id },
  { column: 'edition', as: 'plain', value: ({ edition }) => edition },
  { column: 'search', as: 'plain', value: ({ search }) => search },
  { column: 'search_folded', as: 'plain', value: ({ searchFolded }) => searchFolded },
  { column: 'lines', as: 'plain', value: ({ lines }) => lines },
];

function editionsIn(changes: readonly Change<ProposalRow>[]): readonly EditionRow[] {
  const made = changes.filter(({ before, after }) => before?.edition !== after.edition);
  return made.map(({ after }) => {
    const { id, edition, search, searchFolded } = after;
    const lines = JSON.stringify(linesOfEdition(id, foldedOf(after).state as Proposal));
    return { id, edition, search, searchFolded, lines };
  });
}

const TABLE = 'read_side.proposal_edition';

/** In the transaction that writes the proposals. */
export const proposalEditions = {
  tables: ['proposal_edition'],
  follow: async (changes: readonly Change<ProposalRow>[], manager: EntityManager): Promise<void> => {
    await writeRows(manager, addedTo(TABLE, COLUMNS), { rows: editionsIn(changes), columns: COLUMNS });
  },
  inBulk: (changes: readonly Change<ProposalRow>[], { write }: BulkGround): Promise<void> => {
    return write(copying(TABLE, { rows: editionsIn(changes), columns: COLUMNS }));
  },
};
