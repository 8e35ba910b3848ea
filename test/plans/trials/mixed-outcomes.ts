import type { DossierEntry } from '../../support/answers.js';
import {
  askExplanation,
  decide,
  readDossier,
  recordExplanation,
  remove,
  type MeasureDecided,
} from '../../support/dossier-acts.js';
import { signedBy, stepDossier } from '../../support/dossier-step.js';
import { readProposal, withdraw, type Drafting } from '../../support/proposal-acts.js';
import { stagesOf } from '../../support/timeline.js';
import { atStage, gather, inPhase, walk, type Season } from '../../support/walk.js';
import { draftEach, stagesOfPath } from '../open-season.js';

const YES: MeasureDecided = { outcome: 'approved' };
const NO: MeasureDecided = { outcome: 'rejected', reason: 'Chưa đủ căn cứ pháp lý.' };
const UP: MeasureDecided = { outcome: 'referred', to: 'Bộ Tài chính', document: 'Nghị định về đăng ký doanh nghiệp' };

const SAID: readonly (readonly [string, readonly MeasureDecided[]])[] = [
  ['approved', [YES, YES]],
  ['partly-approved', [YES, NO]],
  ['rejected', [NO, NO]],
  ['rejected-and-referred', [UP, NO]],
];

/**
 * Six proposals of a path that gathers and ends with an approval: put into one dossier, the sixth taken out and withdrawn,
 * an explanation asked at the end, four decided with mixed outcomes, the fifth by a decision of its own.
 */
export async function tryMixedOutcomes(season: Season, places: readonly Drafting[]): Promise<void> {
  const { cast, onlooker } = season;
  const ids = await draftEach(season, places);
  const [first = '', , , , fifth = '', sixth = ''] = ids;
  await walk(season, ids, { until: inPhase('ready-to-gather') });
  const dossier = await gather(season, ids);
  const { path } = await readProposal(onlooker, first);
  const stages = stagesOfPath(season, path.id);

  await takeOut(season, dossier, sixth);
  const going = ids.slice(0, 5);
  await walk(season, going, { until: atStage(stages.at(-1) ?? '') });
  await stepDossier(season, await readDossier(onlooker, dossier), () => null);
  await explain(season, dossier);

  const approver = await cast.first((await readDossier(onlooker, dossier)).mustAct);
  const named = new Map(going.map((id, at) => [id, SAID[at]?.[1] ?? null]));
  await decide(approver, dossier, signedBy(approver, 'QĐ-UBND'), ({ proposal }) => named.get(proposal) ?? null);
  const left = await readDossier(onlooker, dossier);
  expect([left.phase, left.entries.map(({ proposal }) => proposal)]).toEqual(['to-decide', [fifth]]);
  await decide(approver, dossier, signedBy(approver, 'QĐ-UBND'), (entry: DossierEntry) =>
    entry.measures.map(() => YES),
  );

  const ended = await Promise.all(going.map((id) => readProposal(onlooker, id)));
  expect(ended.map(({ outcome }) => outcome)).toEqual([...SAID.map(([outcome]) => outcome), 'approved']);
  expect(new Set(ended.map(({ status, dossier: tie, mustAct }) => [status, tie, mustAct.length].join()))).toEqual(
    new Set(['decided,,0']),
  );
  expect(await Promise.all(going.map((id) => stagesOf(onlooker, id)))).toEqual(going.map(() => stages));
  const over = await readDossier(onlooker, dossier);
  expect([over.phase, over.decisions.length, over.mustAct.length]).toEqual(['over', 2, 0]);
}

async function takeOut({ cast, onlooker }: Season, dossier: string, proposal: string): Promise<void> {
  const gatherer = await cast.first((await readDossier(onlooker, dossier)).mustAct);
  await remove(gatherer, dossier, { proposal, reason: 'Chờ ý kiến của sở chuyên ngành.' });
  const out = await readProposal(onlooker, proposal);
  expect([out.phase, out.dossier]).toEqual(['ready-to-gather', null]);
  await withdraw(await cast.as('officer', out.unit), proposal, 'Thủ tục đã được bãi bỏ.');
  expect((await readProposal(onlooker, proposal)).status).toBe('withdrawn');
}

async function explain({ cast, onlooker }: Season, dossier: string): Promise<void> {
  const examiner = await cast.first((await readDossier(onlooker, dossier)).mustAct);
  const explanation = await askExplanation(examiner, dossier, { question: 'Căn cứ để rút ngắn thời hạn là gì?' });
  const waiting = await readDossier(onlooker, dossier);
  expect(waiting.phase).toBe('awaiting-explanation');
  const answerer = await cast.first(waiting.mustAct);
  await recordExplanation(answerer, dossier, { explanation, text: 'Số liệu giải quyết hồ sơ của hai năm.' });
  expect((await readDossier(onlooker, dossier)).phase).toBe('to-decide');
}
