import { daysAhead } from '../support/days.js';
import {
  approveAll,
  askExplanation,
  close,
  decide,
  include,
  openDossier,
  readDossier,
  recordExplanation,
} from '../support/dossier-acts.js';
import { signedBy } from '../support/dossier-step.js';
import { refusalOf } from '../support/problem.js';
import { accept, askOpinion, readProposal, recordOpinion } from '../support/proposal-acts.js';
import { ASKED, GiaSang } from './gia-sang.js';

jest.setTimeout(300_000);

const REASON = 'Đã quá ngày trả lời.';
const opinion = { from: 'Phòng Văn hóa - Xã hội', unit: ASKED, question: 'Có vướng gì không?' };
const open = { number: '1/QĐ-UBND' };

let place: GiaSang;
beforeEach(async () => {
  place = await GiaSang.begun();
});
afterEach(() => place.end());

const reviewer = () => place.as('reviewer', 'gia-sang.ttpvhcc');

it('an opinion that does not come is work of who asked, lapses with their reason, and may still come', async () => {
  const id = await place.walked('assessing');
  const past = askOpinion(await reviewer(), id, { ...opinion, answerBy: daysAhead(-1) });
  expect(await refusalOf(past)).toBe('422 BAD_TERM');
  const question = await askOpinion(await reviewer(), id, { ...opinion, answerBy: daysAhead(2) });
  expect(await place.workOf(await reviewer(), id)).toBeUndefined();
  await place.later(5);
  const asking = await reviewer();
  const waiting = { id: question, question: opinion.question, overdue: true };
  expect(await place.workOf(asking, id)).toMatchObject({ overdue: true, askedOfMe: [], askedByMe: [waiting] });
  expect(await place.workOf(await place.as('officer', ASKED), id)).toMatchObject({
    askedOfMe: [waiting],
    askedByMe: [],
  });
  expect((await readProposal(asking, id)).mustAct.map(({ role }) => role)).toContain('reviewer');
  expect(await refusalOf(accept(asking, id))).toBe('422 REASON_REQUIRED');
  await accept(asking, id, { reason: REASON });
  const lapsed = {
    lapsed: true,
    lapsedReason: REASON,
    lapsedBy: { unit: 'gia-sang.ttpvhcc' },
    overdue: false,
    answered: false,
  };
  expect(await readProposal(asking, id)).toMatchObject({ answerOverdue: false, opinions: [lapsed] });
  expect(await place.workOf(await place.as('officer', ASKED), id)).toBeUndefined();
  const { path, plan } = await readProposal(asking, id);
  const dossier = await openDossier(asking, plan.id, { path: path.id, unit: 'gia-sang.ttpvhcc', title: 'Hồ sơ đợt 1' });
  await include(asking, dossier.id, id);
  await recordOpinion(await place.as('officer', ASKED), id, { opinion: question, text: 'Không vướng.' });
  expect(await readProposal(asking, id)).toMatchObject({
    phase: 'in-dossier',
    opinions: [{ ...lapsed, answered: true, answer: 'Không vướng.', answeredFrom: 'asked' }],
  });
  await close(asking, dossier.id);
});

it('an explanation that does not come is work of who asked, and needs a reason to decide', async () => {
  const id = await place.received();
  const asked = { question: 'Căn cứ nào?', answerBy: daysAhead(2) };
  const question = await askExplanation(await place.as('examiner', 'thai-nguyen.vp-ubnd'), id, asked);
  await place.later(5);
  const [examiner, approver] = [
    await place.as('examiner', 'thai-nguyen.vp-ubnd'),
    await place.as('approver', 'thai-nguyen.ubnd'),
  ];
  expect(await place.workOf(examiner, id)).toMatchObject({ overdue: true, askedByMe: [{ id: question }] });
  const { mustAct, entries } = await readDossier(examiner, id);
  expect(mustAct.map(({ role }) => role)).toEqual(expect.arrayContaining(['leader', 'examiner']));
  const [{ proposal } = { proposal: '' }] = entries;
  expect((await readProposal(examiner, proposal)).mustAct).toEqual(mustAct);
  const decision = { ...signedBy(approver, 'QĐ-UBND', daysAhead(5)), ...open };
  expect(await refusalOf(decide(approver, id, decision, approveAll))).toBe('422 REASON_REQUIRED');
  await decide(approver, id, { ...decision, reason: REASON }, approveAll);
  expect(await readDossier(examiner, id)).toMatchObject({
    phase: 'over',
    answerOverdue: false,
    decisions: [{ ...open, reason: REASON }],
    explanations: [{ lapsed: true, lapsedReason: REASON, lapsedBy: { unit: 'thai-nguyen.ubnd' }, overdue: false }],
  });
  expect(await place.workOf(examiner, id)).toBeUndefined();
  const late = recordExplanation(examiner, id, { explanation: question, text: 'Điều 5.' });
  expect(await refusalOf(late)).toBe('409 DOSSIER_OVER');
});
