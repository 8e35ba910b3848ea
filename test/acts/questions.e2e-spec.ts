import { daysAhead } from '../support/days.js';
import { askExplanation, readDossier, recordExplanation } from '../support/dossier-acts.js';
import { refusalOf } from '../support/problem.js';
import { accept, askOpinion, readProposal, recordOpinion } from '../support/proposal-acts.js';
import { ASKED, GiaSang, UNIT } from './gia-sang.js';

jest.setTimeout(300_000);

const opinion = { from: 'Phòng Văn hóa - Xã hội', unit: ASKED, question: 'Có vướng gì không?' };

let place: GiaSang;
beforeEach(async () => {
  place = await GiaSang.begun();
});
afterEach(() => place.end());

const reviewer = () => place.as('reviewer', 'gia-sang.ttpvhcc');

it('an opinion asked of a unit is work of its people, who answer it late; to go on before needs a reason', async () => {
  const id = await place.walked('assessing');
  const question = await askOpinion(await reviewer(), id, { ...opinion, answerBy: daysAhead(2) });
  const asked = await place.as('officer', ASKED);
  expect(await place.workOf(asked, id)).toMatchObject({
    due: daysAhead(2),
    overdue: false,
    askedOfMe: [{ id: question, question: opinion.question, overdue: false }],
  });
  expect(await place.workOf(await reviewer(), id)).toBeUndefined();
  const seen = await readProposal(asked, id);
  expect(seen.mustAct.map(({ unit }) => unit)).toEqual(expect.arrayContaining([ASKED]) as string[]);
  expect(await refusalOf(accept(await reviewer(), id))).toBe('422 REASON_REQUIRED');
  const answer = { opinion: question, text: 'Không vướng.' };
  expect(await refusalOf(recordOpinion(await place.as('officer', UNIT), id, answer))).toBe('403 FORBIDDEN OTHER_UNIT');
  await place.later(5);
  const late = await place.as('officer', ASKED);
  expect(await place.workOf(late, id)).toMatchObject({ overdue: true, askedOfMe: [{ overdue: true }] });
  expect(await readProposal(late, id)).toMatchObject({ answerOverdue: true, opinions: [{ overdue: true }] });
  await recordOpinion(late, id, answer);
  expect(await readProposal(place.season.onlooker, id)).toMatchObject({
    answerOverdue: false,
    opinions: [{ from: opinion.from, unit: ASKED, answer: 'Không vướng.', answeredFrom: 'asked', overdue: false }],
    mustAct: [{ role: 'reviewer' }],
  });
  expect(await refusalOf(accept(await reviewer(), id))).toBe('done');
});

it('an explanation is work of those who submitted, who answer it late; the asking side may record it', async () => {
  const id = await place.received();
  const examiner = await place.as('examiner', 'thai-nguyen.vp-ubnd');
  const question = await askExplanation(examiner, id, { question: 'Căn cứ nào?', answerBy: daysAhead(2) });
  const leader = await place.as('leader', 'gia-sang.ubnd');
  expect(await place.workOf(leader, id)).toMatchObject({
    due: daysAhead(2),
    askedOfMe: [{ id: question, overdue: false }],
  });
  expect(await place.workOf(examiner, id)).toBeUndefined();
  const { mustAct, explanations } = await readDossier(leader, id);
  expect(mustAct[0]).toMatchObject({ role: 'leader', unit: 'gia-sang.ubnd' });
  expect(explanations).toMatchObject([{ asked: mustAct, answered: false }]);
  await place.later(5);
  const [signer, author] = [await place.as('leader', 'gia-sang.ubnd'), await place.as('officer', UNIT)];
  for (const one of [signer, author]) expect(await place.workOf(one, id)).toMatchObject({ overdue: true });
  expect(await readDossier(signer, id)).toMatchObject({ answerOverdue: true, explanations: [{ overdue: true }] });
  await recordExplanation(signer, id, { explanation: question, text: 'Điều 5.' });
  expect(await readDossier(signer, id)).toMatchObject({
    phase: 'to-decide',
    explanations: [{ answer: 'Điều 5.', answeredFrom: 'asked', answeredBy: { unit: 'gia-sang.ubnd' } }],
  });
  const again = await place.as('examiner', 'thai-nguyen.vp-ubnd');
  const second = await askExplanation(again, id, { question: 'Căn cứ khác?' });
  await recordExplanation(again, id, { explanation: second, text: 'Công văn 12.' });
  expect((await readDossier(signer, id)).explanations.at(-1)).toMatchObject({ answeredFrom: 'asking' });
  const { number, entries } = await readDossier(signer, id);
  const asked = { dossier: id, dossierNumber: number };
  expect(await signer.get(`/proposals/${entries[0]!.proposal}`)).toMatchObject({
    explanations: [
      { question: 'Căn cứ nào?', answer: 'Điều 5.', askedBy: { unit: 'thai-nguyen.vp-ubnd' }, ...asked },
      { question: 'Căn cứ khác?', answer: 'Công văn 12.', answeredFrom: 'asking', ...asked },
    ],
  });
});
