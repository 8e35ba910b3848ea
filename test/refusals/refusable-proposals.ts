import { daysAhead } from '../support/days.js';
import { completeContent, type ContentSent } from '../support/content.js';
import {
  accept,
  answerWarnings,
  askOpinion,
  correct,
  draft,
  headApprove,
  measure,
  postpone,
  recordOpinion,
  returnProposal,
  revise,
  sendBack,
  submit,
  withdraw,
} from '../support/proposal-acts.js';
import { PLAN, ROOM, type Ground } from './ground.js';
import { FUTURE, NOBODY, type Refusable } from './refusable.js';

const PLACE = { unit: ROOM, item: 'I.1' };
const content = completeContent('Khác');

/** So long that the body, of just less than 1 MiB, is taken and the fact with all that it adds is not. */
function hugeContent(): ContentSent {
  const [one] = content.measures;
  const measures = (reason: string) =>
    Array.from({ length: 100 }, () => ({ ...one!, content: 'a'.repeat(9_990), reason }));
  const bytes = Buffer.byteLength(JSON.stringify({ ...PLACE, ...content, measures: measures('') }));
  return { ...content, measures: measures('b'.repeat(Math.floor((1_048_500 - bytes) / 100))) };
}

function drafts({ officer, head, auditor, draftKey, shaped, strangers }: Ground): readonly Refusable[] {
  const drafting = (change: object, by = officer, acting = {}) =>
    draft(by, PLAN, { ...PLACE, content, ...change }, acting);
  const under = (plan: string) => draft(shaped.officer, plan, { unit: 'moi.phong-kinh-te', item: '1', content });
  const [one] = content.procedures;
  const notTheirs = { unit: 'dong-nguyen.phong-vhxh', item: 'B.1', content };
  return [
    ['422 OCCURRED_IN_FUTURE', () => drafting({}, officer, { on: FUTURE })],
    ['422 OCCURRED_BEFORE_PLAN', () => drafting({}, officer, { on: '2019-01-01' })],
    ['422 OCCURRED_BEFORE_ADOPTION', () => drafting({ occurredOn: daysAhead(-1) })],
    ['413 PAYLOAD_TOO_LARGE', () => drafting({ content: hugeContent() })],
    ['422 REPEATED_PROCEDURE', () => drafting({ content: { ...content, procedures: [one, one] } })],
    ['422 BAD_CODE', () => drafting({ content: { ...content, procedures: [{ ...one!, code: 'không rõ' }] } })],
    ['422 UNKNOWN_ITEM', () => drafting({ item: 'IX.9' })],
    ['422 OUTSIDE_LIST_NOT_ALLOWED', () => drafting({ item: undefined, catalogue: 'khong-co' })],
    ['422 OTHER_CATALOGUE', () => drafting({ catalogue: 'khong-co' })],
    ['422 OUTSIDE_PLAN', () => drafting({ year: 2019 })],
    ['403 FORBIDDEN OTHER_UNIT', () => drafting({ unit: 'gia-sang.phong-vhxh' })],
    ['403 FORBIDDEN NO_ROLE', () => drafting({}, head)],
    ['403 FORBIDDEN NO_ROLE', () => drafting({}, auditor)],
    ['422 KEY_REUSED', () => drafting({ content: completeContent('Khác nữa') }, officer, { key: draftKey })],
    ['400 VALIDATION_FAILED', () => drafting({ unit: 7 })],
    ['400 KEY_REQUIRED', () => drafting({}, officer, { key: 'x' })],
    ['404 NOT_FOUND', () => draft(officer, 'khong-co', { ...PLACE, content })],
    ['409 PLAN_NOT_ADOPTED', () => under(shaped.imported)],
    ['409 PLAN_CLOSED', () => under(shaped.closed)],
    ['422 NOT_LEAD_UNIT', () => draft(strangers[0], 'dong-nguyen-2026', notTheirs)],
  ];
}

/** Every refusal of an act on a proposal. */
export function onProposals(ground: Ground): readonly Refusable[] {
  const { officer, head, reviewer, drafted, warned, accepted, waiting, withdrawn, inside, shaped, strangers } = ground;
  const old = { ifMatch: '"0"' };
  const twice = { procedure: 'p1', time: { before: '10 ngày', after: '7 ngày' } };
  const answer = { procedure: 'p1', code: 'STATED_CUT_DIFFERS', field: '/stated/timeSaved', answer: 'In nhầm.' };
  return [
    ...drafts(ground),
    ['404 NOT_FOUND', () => strangers[0].post(`/proposals/${drafted}/submission`, {}, old)],
    ['412 REVISION_MISMATCH', () => accept(reviewer, accepted, old)],
    ['428 PRECONDITION_REQUIRED', () => revise(officer, drafted, content, { ifMatch: null })],
    ['422 OCCURRED_IN_FUTURE', () => revise(officer, drafted, content, { on: FUTURE })],
    ['422 OCCURRED_BEFORE_PREVIOUS', () => revise(officer, drafted, content, { on: '2020-01-01' })],
    ['409 STALE_EDITION', () => headApprove(head, drafted, { edition: 9 })],
    ['403 FORBIDDEN NO_ROLE', () => headApprove(officer, drafted)],
    ['422 INCOMPLETE', () => submit(officer, drafted)],
    ['409 WRONG_STAGE', () => revise(officer, accepted, content)],
    ['409 WRONG_STAGE', () => accept(reviewer, drafted)],
    ['409 WRONG_STAGE', () => sendBack(head, accepted, 'Viết lại.')],
    ['422 BAD_RETURN_TARGET', () => returnProposal(reviewer, accepted, 'Lý do.', { to: 'khong-co' })],
    [
      '422 NOT_CORRECTABLE',
      () => correct(officer, drafted, { revision: 0, changes: { text: 'Khác' }, reason: 'Nhầm.' }),
    ],
    ['422 NOT_CORRECTABLE', () => correct(officer, drafted, { revision: 999, changes: {}, reason: 'Nhầm.' })],
    ['422 NOTHING_TO_CORRECT', () => correct(officer, drafted, { revision: 0, changes: {}, reason: 'Nhầm.' })],
    ['422 BAD_TERM', () => postpone(head, drafted, { until: '2020-01-01', reason: 'Chờ.' })],
    ['422 NO_SUCH_QUESTION', () => recordOpinion(reviewer, accepted, { opinion: NOBODY, text: 'Đồng ý.' })],
    ['403 FORBIDDEN NO_ROLE', () => askOpinion(officer, accepted, { from: 'Sở', question: 'Ý kiến?' })],
    ['400 VALIDATION_FAILED', () => withdraw(officer, drafted, '')],
    ['422 NO_SUCH_ENTRY', () => measure(officer, drafted, [{ ...twice, procedure: 'p9' }])],
    ['422 BAD_MEASUREMENT', () => measure(officer, drafted, [twice, twice])],
    ['409 NO_WARNINGS', () => answerWarnings(officer, drafted, [answer])],
    ['422 NO_SUCH_WARNING', () => answerWarnings(officer, warned, [answer])],
    ['409 NOT_RECEIVED', () => accept(reviewer, waiting)],
    ['409 PROPOSAL_OVER', () => revise(officer, withdrawn, content)],
    ['409 IN_A_DOSSIER', () => revise(officer, inside, content)],
    ['409 GATHERS_HERE', () => submit(shaped.officer, shaped.ready)],
  ];
}
