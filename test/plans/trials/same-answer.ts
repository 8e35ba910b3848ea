import { randomUUID } from 'node:crypto';
import { completeContent, emptyContent } from '../../support/content.js';
import { refusalOf } from '../../support/problem.js';
import { draft, headApprove, readProposal, revise, type Drafting } from '../../support/proposal-acts.js';
import { timelineOf } from '../../support/timeline.js';
import type { Season } from '../../support/walk.js';

/** A repeat gets the first answer, whatever came in between; a key serves one payload; a revision not seen is refused. */
export async function tryRepeats(season: Season, place: Drafting): Promise<void> {
  const { cast, document, onlooker } = season;
  const officer = await cast.as('officer', place.unit);
  const [key, second] = [randomUUID(), randomUUID()];
  const sent = { ...place, content: completeContent('Gửi hai lần') };
  const first = await draft(officer, document.id, sent, { key });
  const { id } = first;
  const revised = await revise(officer, id, completeContent('Bản hai'), { key: second, ifMatch: '"0"' });
  expect(await draft(officer, document.id, sent, { key })).toEqual(first);
  expect(await revise(officer, id, completeContent('Bản hai'), { key: second, ifMatch: '"0"' })).toEqual(revised);
  expect((await timelineOf(onlooker, id)).map(({ type }) => type)).toEqual(['ProposalDrafted', 'ProposalRevised']);

  const other = { ...place, content: completeContent('Nội dung khác') };
  expect(await refusalOf(draft(officer, document.id, other, { key }))).toBe('422 KEY_REUSED');
  const late = completeContent('Bản ba');
  expect(await refusalOf(revise(officer, id, late, { ifMatch: '"0"' }))).toBe('412 REVISION_MISMATCH');
  expect(await refusalOf(revise(officer, id, late, { ifMatch: null }))).toBe('428 PRECONDITION_REQUIRED');
  expect(await refusalOf(revise(officer, id, late, { key: 'short' }))).toBe('400 KEY_REQUIRED');
  expect((await readProposal(officer, id)).content.title).toBe('Bản hai');
}

/** An approval counts for the edition it was given for alone. */
export async function tryStaleEdition(season: Season, place: Drafting): Promise<void> {
  const { cast, document } = season;
  const [officer, head] = [await cast.as('officer', place.unit), await cast.as('head', place.unit)];
  const { id } = await draft(officer, document.id, { ...place, content: completeContent('Bản một') });
  await headApprove(head, id);
  expect((await readProposal(officer, id)).phase).toBe('ready-to-submit');
  await revise(officer, id, completeContent('Bản hai'));
  expect((await readProposal(officer, id)).phase).toBe('awaiting-head');
  expect(await refusalOf(headApprove(head, id, { edition: 1 }))).toMatch(/^\d{3} STALE_EDITION$/);
  await revise(officer, id, emptyContent('Bản ba'));
  expect(await refusalOf(headApprove(head, id))).toBe('422 INCOMPLETE');
}
