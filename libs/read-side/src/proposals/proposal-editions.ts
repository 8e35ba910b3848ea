import type { Proposal } from '@app/domain';
import type { EntityManager } from 'typeorm';
import type { Change } from '../engine/row-projection.js';
import { linesOfEdition } from '../savings/draft-lines.js';
import { foldedOf } from '../standing/folded-facts.js';
import type { ProposalRow } from './proposal-row.js';

/** What searches and savings read of an edition; an edition never changes. */
async function follow(changes: readonly Change<ProposalRow>[], manager: EntityManager): Promise<void> {
  const made = changes.filter(({ before, after }) => before?.edition !== after.edition);
  if (made.length === 0) return;
  const editions = made.map(({ after }) => {
    const { id, edition, search, searchFolded } = after;
    const lines = JSON.stringify(linesOfEdition(id, foldedOf(after).state as Proposal));
    return { id, edition, search, search_folded: searchFolded, lines };
  });
  await manager.query(ADD, [JSON.stringify(editions)]);
}

const ADD = `insert into read_side.proposal_edition (id, edition, search, search_folded, lines)
  select id, edition, search, search_folded, lines
  from json_populate_recordset(null::read_side.proposal_edition, $1::json)`;

/** In the transaction that writes the proposals. */
export const proposalEditions = { tables: ['proposal_edition'], follow };
