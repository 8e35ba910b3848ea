import {
  acceptDossier,
  amend,
  approveAll,
  decide,
  include,
  openDossier,
  remove,
  returnDossier,
  returnItems,
  submitDossier,
  type MeasureDecided,
} from '../support/dossier-acts.js';
import { daysAhead, today } from '../support/days.js';
import { act } from '../support/proposal-acts.js';
import type { Session } from '../support/service.js';
import { PATH, PLAN, type Ground } from './ground.js';
import { FUTURE, NOBODY, type Refusable } from './refusable.js';

const paper = (person: string, date = today()) => ({
  number: '7001/TTr-UBND',
  date,
  signer: { person, title: 'Chủ tịch' },
});

/** A decision that changes one that is not there. */
const further = (person: string) => ({
  ...paper(person),
  decision: NOBODY,
  outcomes: [{ proposal: NOBODY, edition: 1, measures: [{ measure: 'm1', outcome: 'approved' }] }],
});

/** Every refusal of an act on a dossier. */
export function onDossiers(ground: Ground): readonly Refusable[] {
  return [...gathering(ground), ...moving(ground), ...deciding(ground)];
}

function gathering({ officer, reviewer, drafted, accepted, waiting, dossier, ...more }: Ground): readonly Refusable[] {
  const { unsigned, shaped } = more;
  const opening = (change: object, by: Session = reviewer, acting = {}) =>
    openDossier(by, PLAN, { path: PATH, title: 'Đợt 2', ...change }, acting);
  const away = { proposal: accepted, reason: 'Bỏ ra.' };
  const nowhere = { path: 'hai-lan-ra-soat', unit: 'moi.khong-co', title: 'Đợt 3' };
  return [
    ['422 OCCURRED_IN_FUTURE', () => opening({}, reviewer, { on: FUTURE })],
    ['422 OCCURRED_BEFORE_PLAN', () => opening({}, reviewer, { on: '2019-01-01' })],
    ['422 OCCURRED_BEFORE_ADOPTION', () => opening({ occurredOn: daysAhead(-1) })],
    ['409 DOES_NOT_GATHER', () => opening({ path: 'noi-bo' })],
    ['422 ITEM_HAS_NO_PATH', () => opening({ path: 'khong-co' })],
    ['422 UNKNOWN_UNIT', () => opening({ unit: 'khong.co' })],
    ['422 NOT_LEAD_UNIT', () => opening({ unit: 'gia-sang.phong-vhxh' })],
    ['403 FORBIDDEN NO_ROLE', () => opening({}, officer)],
    ['403 FORBIDDEN OTHER_UNIT', () => openDossier(shaped.officer, 'hinh-tu-choi', nowhere)],
    ['422 NOT_IN_DOSSIER', () => remove(reviewer, dossier, away)],
    ['409 DOSSIER_NOT_CLOSED', () => returnItems(reviewer, dossier, { proposals: [drafted], reason: 'Bổ sung.' })],
    ['404 NOT_FOUND', () => include(reviewer, NOBODY, accepted)],
    ['409 WRONG_STAGE', () => include(reviewer, dossier, drafted)],
    ['409 NOT_ACCEPTED', () => include(reviewer, dossier, waiting)],
    ['409 INCLUSION_DECLINED', () => include(reviewer, unsigned, accepted)],
    ['409 DOSSIER_CLOSED', () => remove(shaped.reviewer, shaped.unreceived, { ...away, proposal: NOBODY })],
  ];
}

function moving({ reviewer, leader, officer, accepted, dossier, unsigned, shaped }: Ground): readonly Refusable[] {
  const listed = [{ proposal: accepted, edition: 1 }];
  const closing = (body: object, ifMatch = '"0"') => reviewer.post(`/dossiers/${dossier}/closure`, body, { ifMatch });
  const submitting = (by: Session, person?: string, date = today()) =>
    submitDossier(by, unsigned, person === undefined ? null : paper(person, date));
  return [
    ['409 DOSSIER_EMPTY', () => closing({ proposals: listed })],
    ['412 REVISION_MISMATCH', () => closing({ proposals: listed }, '"7"')],
    ['409 DOSSIER_EMPTY', () => closing({ proposals: listed, letter: paper(NOBODY) })],
    ['409 LIST_DIFFERS', () => act(leader, `/dossiers/${unsigned}`, ['submission', { proposals: listed }])],
    ['422 LETTER_REQUIRED', () => submitting(leader)],
    ['422 UNKNOWN_PERSON', () => submitting(leader, NOBODY)],
    ['422 NO_DUTY_TO_SIGN NO_DUTY', () => submitting(leader, reviewer.person)],
    ['422 BAD_PAPER_DATE', () => submitting(leader, leader.person, '2019-12-31')],
    ['422 OCCURRED_IN_FUTURE', () => submitting(leader, leader.person, FUTURE)],
    ['422 NOT_SAME_PAPER', () => submitDossier(leader, unsigned, { ...paper(leader.person), samePaper: true })],
    ['422 UNUSUAL_NUMBER', () => submitDossier(leader, unsigned, { ...paper(leader.person), number: 'hai mươi' })],
    ['403 FORBIDDEN FOUR_EYES', () => submitting(leader, officer.person)],
    ['409 NOT_RECEIVED', () => acceptDossier(shaped.reviewer, shaped.unreceived)],
  ];
}

function deciding({ administrator, province, dossier, over, shaped }: Ground): readonly Refusable[] {
  const { approver, examiner, halfDecided } = shaped;
  const letter = paper(approver.person);
  // Without the reason that it must have.
  const unsaid = { outcome: 'rejected' } as unknown as MeasureDecided;
  return [
    ['409 PAPER_EXISTS', () => decide(approver, halfDecided, shaped.decision, approveAll)],
    ['422 OUTCOMES_INCOMPLETE', () => decide(approver, halfDecided, letter, () => [{ outcome: 'approved' }])],
    ['422 REASON_REQUIRED', () => decide(approver, halfDecided, letter, ({ measures }) => measures.map(() => unsaid))],
    ['409 NOTHING_DECIDED', () => act(approver, `/dossiers/${halfDecided}`, ['amendments', further(approver.person)])],
    ['422 NO_SUCH_DECISION', () => act(province, `/dossiers/${over}`, ['amendments', further(province.person)])],
    ['422 NOT_AMENDABLE', () => amend(approver, shaped.rejected, letter, { outcome: 'approved' })],
    ['409 ALREADY_DECIDED', () => returnDossier(approver, halfDecided, { reason: 'Làm lại.' })],
    ['403 FORBIDDEN NO_ROLE', () => decide(examiner, halfDecided, paper(examiner.person), approveAll)],
    ['409 DOSSIER_OVER', () => returnDossier(province, over, { reason: 'Làm lại.' })],
    ['403 FORBIDDEN NO_ROLE', () => returnDossier(administrator, dossier, { reason: 'Làm lại.' })],
  ];
}
