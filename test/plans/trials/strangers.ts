import type { PageSeen, Post } from '../../support/answers.js';
import { completeContent, emptyContent } from '../../support/content.js';
import { refusalOf } from '../../support/problem.js';
import {
  draft,
  headApprove,
  readProposal,
  revise,
  sendBack,
  withdraw,
  type Drafting,
} from '../../support/proposal-acts.js';
import type { Session } from '../../support/service.js';
import { draftEach, type OpenSeason } from '../open-season.js';

const OTHER = emptyContent('Nội dung khác');

/**
 * A proposal of one unit: refused to another unit's people, to the unit's own in the wrong role, to the auditor and the
 * administrator; hidden from people of another area.
 */
export async function tryStrangers(
  season: OpenSeason,
  place: Drafting,
  { otherUnit, abroad }: { readonly otherUnit: string; readonly abroad: Post },
): Promise<void> {
  const { cast, onlooker, administrator } = season;
  const [id = ''] = await draftEach(season, [place]);
  const reason = 'Không cần nữa.';
  const [officer, head] = [await cast.as('officer', place.unit), await cast.as('head', place.unit)];
  const [theirs, theirHead] = [await cast.as('officer', otherUnit), await cast.as('head', otherUnit)];
  const refused: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['OTHER_UNIT', () => revise(theirs, id, OTHER)],
    ['OTHER_UNIT', () => withdraw(theirs, id, reason)],
    ['OTHER_UNIT', () => headApprove(theirHead, id)],
    ['NO_ROLE', () => headApprove(officer, id)],
    ['NO_ROLE', () => revise(head, id, OTHER)],
    ['NO_ROLE', () => sendBack(onlooker, id, reason)],
    ['NO_ROLE', () => draft(onlooker, season.document.id, { ...place, content: OTHER })],
    ['NO_ROLE', () => revise(administrator, id, OTHER)],
  ];
  for (const [rule, act] of refused) expect(await refusalOf(act())).toBe(`403 FORBIDDEN ${rule}`);
  await expectHidden(await cast.as(abroad.role, abroad.unit), season, id, place);
  await expectAllShown(onlooker, season.document.id, id);
}

async function expectHidden(abroad: Session, { document }: OpenSeason, id: string, place: Drafting): Promise<void> {
  const paths = [
    `/proposals/${id}`,
    `/proposals/${id}/timeline`,
    `/plans/${document.id}`,
    `/plans/${document.id}/board`,
  ];
  for (const path of paths) expect(await refusalOf(abroad.get(path))).toBe('404 NOT_FOUND');
  expect(await refusalOf(abroad.get(`/proposals?plan=${document.id}`))).toBe('400 VALIDATION_FAILED');
  const content = completeContent('Từ nơi khác');
  expect(await refusalOf(draft(abroad, document.id, { ...place, content }))).toBe('404 NOT_FOUND');
  expect(await refusalOf(revise(abroad, id, content, { ifMatch: '"0"' }))).toBe('404 NOT_FOUND');
}

async function expectAllShown(auditor: Session, plan: string, id: string): Promise<void> {
  expect((await readProposal(auditor, id)).id).toBe(id);
  const lists = ['/plans', '/dossiers', '/people', '/units', `/proposals/${id}/timeline`, `/proposals?plan=${plan}`];
  for (const path of lists) expect(Array.isArray((await auditor.get<PageSeen<unknown>>(path)).items)).toBe(true);
  expect(await refusalOf(auditor.get(`/plans/${plan}/board`))).toBe('done');
}
