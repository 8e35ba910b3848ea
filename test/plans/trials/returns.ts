import { readDossier, returnDossier, returnItems } from '../../support/dossier-acts.js';
import { readProposal, returnProposal, type Drafting } from '../../support/proposal-acts.js';
import { stagesOf, timelineOf } from '../../support/timeline.js';
import { atStage, walk, type Season } from '../../support/walk.js';
import { draftEach, stagesOfPath } from '../open-season.js';

const REASON = 'Chưa nêu rõ điều khoản cần sửa đổi.';

/** How two proposals came back from a stage: where each stood then, and where both had been at the end. */
export interface CameBack {
  readonly from: string;
  readonly item: string;
  readonly whole: string;
}

/**
 * From every stage of the path but the first: one proposal is returned, then what is left with it (its dossier where it is in
 * one), each to where the service sends it; both then go to the end of the path. Says where they came back to.
 */
export async function tryReturns(season: Season, place: Drafting): Promise<readonly CameBack[]> {
  const [probe = ''] = await draftEach(season, [place]);
  const { path } = await readProposal(season.onlooker, probe);
  const came: CameBack[] = [];
  for (const stage of stagesOfPath(season, path.id).slice(1)) came.push(await returnBoth(season, place, stage));
  return came;
}

async function returnBoth(season: Season, place: Drafting, from: string): Promise<CameBack> {
  const { onlooker } = season;
  const [item = '', whole = ''] = await draftEach(season, [place, place]);
  await walk(season, [item, whole], { until: atStage(from) });
  await returnOne(season, item);
  await returnRest(season, whole);
  const [one, other] = [await readProposal(onlooker, item), await readProposal(onlooker, whole)];
  expect([one.returns, other.returns]).toEqual([1, 1]);
  const reasons = (await timelineOf(onlooker, item)).filter(({ type }) => type === 'ProposalReturned');
  expect(reasons.map(({ summary }) => summary['reason'])).toEqual([REASON]);
  const ended = await walk(season, [item, whole]);
  expect(ended.map(({ status }) => status)).not.toContain('open');
  await expectWholeWay(season, item, one.stage.id);
  await expectWholeWay(season, whole, other.stage.id);
  return { from, item: one.stage.id, whole: other.stage.id };
}

async function returnOne({ cast, onlooker }: Season, id: string): Promise<void> {
  const proposal = await readProposal(onlooker, id);
  if (proposal.dossier === null) {
    await returnProposal(await cast.first(proposal.mustAct), id, REASON);
    return;
  }
  const { mustAct } = await readDossier(onlooker, proposal.dossier);
  await returnItems(await cast.first(mustAct), proposal.dossier, { proposals: [id], reason: REASON });
}

async function returnRest(season: Season, id: string): Promise<void> {
  const { cast, onlooker } = season;
  const { dossier } = await readProposal(onlooker, id);
  if (dossier === null) return returnOne(season, id);
  const { mustAct } = await readDossier(onlooker, dossier);
  await returnDossier(await cast.first(mustAct), dossier, { reason: REASON });
}

/** Every stage of the path in order, and after the return again from where it came back to. */
async function expectWholeWay(season: Season, id: string, back: string): Promise<void> {
  const { path } = await readProposal(season.onlooker, id);
  const stages = stagesOfPath(season, path.id);
  const been = await stagesOf(season.onlooker, id);
  const returned = been.lastIndexOf(back);
  expect(been.slice(returned)).toEqual(stages.slice(stages.indexOf(back)));
  expect(been.slice(0, returned)).toEqual(stages.slice(0, returned));
}
