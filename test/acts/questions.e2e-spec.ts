import type { PlanDocument } from '@app/domain';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageSeen, WorkSeen } from '../support/answers.js';
import { Cast } from '../support/cast.js';
import { completeContent } from '../support/content.js';
import { daysAhead } from '../support/days.js';
import { approveAll, askExplanation, readDossier, recordExplanation } from '../support/dossier-acts.js';
import { stepDossier } from '../support/dossier-step.js';
import { refusalOf } from '../support/problem.js';
import { accept, askOpinion, draft, readProposal, recordOpinion } from '../support/proposal-acts.js';
import { startProgram, type Program } from '../support/program.js';
import { Service, type Session } from '../support/service.js';
import { inPhase, walk, type Season } from '../support/walk.js';

jest.setTimeout(300_000);

const PLAN = 'gia-sang-2026';
const [UNIT, ASKED] = ['gia-sang.phong-kthtdt', 'gia-sang.phong-vhxh'];
const SHIFTED_CLOCK = pathToFileURL(path.resolve('test/earlier-release/shifted-clock.mjs')).href;
const opinion = { from: 'Phòng Văn hóa - Xã hội', unit: ASKED, question: 'Có vướng gì không?' };

let dataDir: string;
let program: Program;
let season: Season;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'tinhgon-'));
  await start({});
});
afterEach(async () => {
  await program.stop();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
});

async function start(settings: Readonly<Record<string, string>>): Promise<void> {
  program = await startProgram(dataDir, settings);
  const cast = new Cast(new Service(program.url, () => program.output()));
  const document = JSON.parse(await readFile(`deploy/plans/${PLAN}.json`, 'utf8')) as PlanDocument;
  season = { document, cast, onlooker: await cast.as('auditor', 'thai-nguyen.ubnd') };
}

/** Starts the program again, that many days later. */
async function later(days: number): Promise<void> {
  await program.stop();
  const startsAt = new Date(Date.now() + days * 86_400_000).toISOString();
  await start({ CLOCK_STARTS_AT: startsAt, NODE_OPTIONS: `--import=${SHIFTED_CLOCK}` });
}

const as = (role: string, unit: string) => season.cast.as(role, unit);
const reviewer = () => as('reviewer', 'gia-sang.ttpvhcc');
const workOf = async (by: Session, id: string) =>
  (await by.get<PageSeen<WorkSeen>>('/my-work?limit=100')).items.find((item) => item.id === id);

async function walked(phase: string): Promise<string> {
  const content = completeContent('Cắt giảm thời hạn đăng ký hộ kinh doanh');
  const { id } = await draft(await as('officer', UNIT), PLAN, { unit: UNIT, item: 'I.1', content });
  await walk(season, [id], { until: inPhase(phase) });
  return id;
}

async function received(): Promise<string> {
  const { dossier } = await readProposal(season.onlooker, await walked('in-dossier'));
  for (let seen = await readDossier(season.onlooker, dossier!); seen.phase !== 'to-decide';) {
    await stepDossier(season, seen, approveAll);
    seen = await readDossier(season.onlooker, dossier!);
  }
  return dossier!;
}

it('an opinion asked of a unit is work of its people, who answer it late; to go on before needs a reason', async () => {
  const id = await walked('assessing');
  const question = await askOpinion(await reviewer(), id, { ...opinion, answerBy: daysAhead(2) });
  const asked = await as('officer', ASKED);
  expect(await workOf(asked, id)).toMatchObject({
    due: daysAhead(2),
    overdue: false,
    askedOfMe: [{ id: question, question: opinion.question, overdue: false }],
  });
  expect(await workOf(await reviewer(), id)).toBeUndefined();
  const seen = await readProposal(asked, id);
  expect(seen.mustAct.map(({ unit }) => unit)).toEqual(expect.arrayContaining([ASKED]) as string[]);
  expect(await refusalOf(accept(await reviewer(), id))).toBe('422 REASON_REQUIRED');
  const answer = { opinion: question, text: 'Không vướng.' };
  expect(await refusalOf(recordOpinion(await as('officer', UNIT), id, answer))).toBe('403 FORBIDDEN OTHER_UNIT');
  await later(5);
  const late = await as('officer', ASKED);
  expect(await workOf(late, id)).toMatchObject({ overdue: true, askedOfMe: [{ overdue: true }] });
  expect(await readProposal(late, id)).toMatchObject({ answerOverdue: true, opinions: [{ overdue: true }] });
  await recordOpinion(late, id, answer);
  expect(await readProposal(season.onlooker, id)).toMatchObject({
    answerOverdue: false,
    opinions: [{ from: opinion.from, unit: ASKED, answer: 'Không vướng.', answeredFrom: 'asked', overdue: false }],
    mustAct: [{ role: 'reviewer' }],
  });
  expect(await refusalOf(accept(await reviewer(), id))).toBe('done');
});

it('an explanation is work of those who submitted, who answer it late; the asking side may record it', async () => {
  const id = await received();
  const examiner = await as('examiner', 'thai-nguyen.vp-ubnd');
  const question = await askExplanation(examiner, id, { question: 'Căn cứ nào?', answerBy: daysAhead(2) });
  const leader = await as('leader', 'gia-sang.ubnd');
  expect(await workOf(leader, id)).toMatchObject({ due: daysAhead(2), askedOfMe: [{ id: question, overdue: false }] });
  expect(await workOf(examiner, id)).toBeUndefined();
  const { mustAct, explanations } = await readDossier(leader, id);
  expect(mustAct[0]).toMatchObject({ role: 'leader', unit: 'gia-sang.ubnd' });
  expect(explanations).toMatchObject([{ asked: mustAct, answered: false }]);
  await later(5);
  const [signer, author] = [await as('leader', 'gia-sang.ubnd'), await as('officer', UNIT)];
  for (const one of [signer, author]) expect(await workOf(one, id)).toMatchObject({ overdue: true });
  expect(await readDossier(signer, id)).toMatchObject({ answerOverdue: true, explanations: [{ overdue: true }] });
  await recordExplanation(signer, id, { explanation: question, text: 'Điều 5.' });
  expect(await readDossier(signer, id)).toMatchObject({
    phase: 'to-decide',
    explanations: [{ answer: 'Điều 5.', answeredFrom: 'asked', answeredBy: { unit: 'gia-sang.ubnd' } }],
  });
  const again = await as('examiner', 'thai-nguyen.vp-ubnd');
  const second = await askExplanation(again, id, { question: 'Căn cứ khác?' });
  await recordExplanation(again, id, { explanation: second, text: 'Công văn 12.' });
  expect((await readDossier(signer, id)).explanations.at(-1)).toMatchObject({ answeredFrom: 'asking' });
});
