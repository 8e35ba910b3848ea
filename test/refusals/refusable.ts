import { completeContent, type ContentSent } from '../support/content.js';
import { include, openDossier, remove, returnItems } from '../support/dossier-acts.js';
import {
  accept,
  askOpinion,
  draft,
  headApprove,
  measure,
  recordOpinion,
  returnProposal,
  revise,
  sendBack,
  submit,
  withdraw,
} from '../support/proposal-acts.js';
import type { Session } from '../support/service.js';
import { PATH, PLAN, PROCEDURE, ROOM, type Ground } from './ground.js';

/** What a refused request is answered with, and the request. */
export type Refusable = readonly [expected: string, send: () => Promise<unknown>];

const NOBODY = '7d0c8a52-1f5e-5b0e-9f0a-3c2b1a0f9e8d';
const FUTURE = '2031-01-01';
const PLACE = { unit: ROOM, item: 'I.1' };
const content = completeContent('Khác');
/** So long that the body, of just less than 1 MiB, is taken and the fact with all that it adds is not. */
function hugeContent(): ContentSent {
  const [measure] = content.measures;
  const measures = (reason: string) =>
    Array.from({ length: 100 }, () => ({ ...measure!, content: 'a'.repeat(9_990), reason }));
  const bytes = Buffer.byteLength(JSON.stringify({ ...PLACE, ...content, measures: measures('') }));
  return { ...content, measures: measures('b'.repeat(Math.floor((1_048_500 - bytes) / 100))) };
}

function drafts({ officer, head, auditor, draftKey }: Ground): readonly Refusable[] {
  const drafting = (change: object, by = officer, acting = {}) =>
    draft(by, PLAN, { ...PLACE, content, ...change }, acting);
  return [
    ['422 OCCURRED_IN_FUTURE', () => drafting({}, officer, { on: FUTURE })],
    ['413 PAYLOAD_TOO_LARGE', () => drafting({ content: hugeContent() })],
    ['422 UNKNOWN_ITEM', () => drafting({ item: 'IX.9' })],
    ['422 OUTSIDE_LIST_NOT_ALLOWED', () => drafting({ item: undefined, catalogue: 'khong-co' })],
    ['403 FORBIDDEN OTHER_UNIT', () => drafting({ unit: 'gia-sang.phong-vhxh' })],
    ['403 FORBIDDEN NO_ROLE', () => drafting({}, head)],
    ['403 FORBIDDEN NO_ROLE', () => drafting({}, auditor)],
    ['422 KEY_REUSED', () => drafting({ content: completeContent('Ba') }, officer, { key: draftKey })],
    ['400 VALIDATION_FAILED', () => drafting({ unit: 7 })],
    ['400 KEY_REQUIRED', () => drafting({}, officer, { key: 'x' })],
    ['404 NOT_FOUND', () => draft(officer, 'khong-co', { ...PLACE, content })],
  ];
}

function proposals({ officer, head, reviewer, drafted, accepted }: Ground): readonly Refusable[] {
  const old = { ifMatch: '"0"' };
  return [
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
    ['422 NO_SUCH_QUESTION', () => recordOpinion(reviewer, accepted, { opinion: NOBODY, text: 'Đồng ý.' })],
    ['403 FORBIDDEN NO_ROLE', () => askOpinion(officer, accepted, { from: 'Sở', question: 'Ý kiến?' })],
    ['400 VALIDATION_FAILED', () => withdraw(officer, drafted, '')],
    [
      '422 NO_SUCH_ENTRY',
      () => measure(officer, drafted, [{ procedure: 'p9', time: { before: '10 ngày', after: '7 ngày' } }]),
    ],
  ];
}

function dossiers({ officer, reviewer, drafted, accepted, dossier }: Ground): readonly Refusable[] {
  const listed = [{ proposal: accepted, edition: 1 }];
  const paper = { number: '1', date: '2026-01-05', signer: { person: NOBODY, title: 'Chủ tịch' } };
  const closing = (body: object, ifMatch = '"0"') => reviewer.post(`/dossiers/${dossier}/closure`, body, { ifMatch });
  const opening = (change: object, by: Session = reviewer, acting = {}) =>
    openDossier(by, PLAN, { path: PATH, title: 'Đợt 2', ...change }, acting);
  return [
    ['422 OCCURRED_IN_FUTURE', () => opening({}, reviewer, { on: FUTURE })],
    ['409 DOES_NOT_GATHER', () => opening({ path: 'noi-bo' })],
    ['422 ITEM_HAS_NO_PATH', () => opening({ path: 'khong-co' })],
    ['403 FORBIDDEN NO_ROLE', () => opening({}, officer)],
    ['409 DOSSIER_EMPTY', () => closing({ proposals: listed })],
    ['412 REVISION_MISMATCH', () => closing({ proposals: listed }, '"7"')],
    ['422 NOT_IN_DOSSIER', () => remove(reviewer, dossier, { proposal: accepted, reason: 'Bỏ ra.' })],
    ['409 DOSSIER_EMPTY', () => closing({ proposals: listed, letter: paper })],
    ['409 DOSSIER_NOT_CLOSED', () => returnItems(reviewer, dossier, { proposals: [drafted], reason: 'Bổ sung.' })],
    ['404 NOT_FOUND', () => include(reviewer, NOBODY, accepted)],
    ['409 WRONG_STAGE', () => include(reviewer, dossier, drafted)],
  ];
}

function administration({ administrator, officer, importKey }: Ground): readonly Refusable[] {
  const person = { username: 'nguoi.moi', password: 'mot-cau-rat-dai-de-nho', fullName: 'Người Mới', area: ['19'] };
  const register = (change: object, by = administrator, sending = {}) =>
    by.post('/people', { ...person, ...change }, sending);
  const other = { ...PROCEDURE, ma_thu_tuc: '1.001613' };
  const renamed = { ...PROCEDURE, ten_thu_tuc: 'Tên khác' };
  const files = (file: object, by = administrator, key?: string) => by.post('/procedures/imports', file, { key });
  return [
    ['422 OCCURRED_IN_FUTURE', () => register({ occurredOn: FUTURE })],
    ['409 USERNAME_TAKEN', () => register({ username: administrator.username })],
    ['422 WEAK_PASSWORD', () => register({ password: 'xin-chao-nguoi.moi-nhe' })],
    ['422 WEAK_PASSWORD', () => register({ password: 'passwordpassword' })],
    ['400 VALIDATION_FAILED', () => register({ password: 'ngan' })],
    ['400 VALIDATION_FAILED', () => register({ fullName: 'Người\u202eMới' })],
    ['403 FORBIDDEN OTHER_AREA', () => register({ area: ['24'] })],
    ['403 FORBIDDEN NO_ROLE', () => register({}, officer)],
    ['422 KEY_REUSED', () => files([other, renamed], administrator, importKey)],
    ['403 FORBIDDEN NO_ROLE', () => files([other], officer)],
    ['400 VALIDATION_FAILED', () => files({ ma_thu_tuc: '1' })],
    ['422 INVALID_PLAN', () => administrator.post('/plans', { schemaVersion: 1 })],
  ];
}

/** Requests that are refused in every way that can be reached from this ground. */
export function refusable(ground: Ground): readonly Refusable[] {
  return [...drafts(ground), ...proposals(ground), ...dossiers(ground), ...administration(ground)];
}
