import { readProposal, type Drafting } from '../../support/proposal-acts.js';
import { stagesOf } from '../../support/timeline.js';
import { atStage, walk, type Season } from '../../support/walk.js';
import { today } from '../../support/days.js';
import { draftEach, stagesOfPath } from '../open-season.js';

/** The last good day of each stage of the way of one proposal, `stage day`; a dash where the plan names none. */
export async function dueAlong(season: Season, place: Drafting, on?: string): Promise<readonly string[]> {
  const { onlooker } = season;
  const [id = ''] = await draftEach(season, [place], on);
  const { path } = await readProposal(onlooker, id);
  const days: string[] = [];
  for (const stage of stagesOfPath(season, path.id)) {
    const [there] = await walk(season, [id], { until: atStage(stage) });
    const due = there?.due ?? null;
    expect([stage, there?.overdue]).toEqual([stage, due !== null && due < today()]);
    days.push(`${stage} ${due ?? '–'}`);
  }
  await walk(season, [id]);
  expect(await stagesOf(onlooker, id)).toEqual(stagesOfPath(season, path.id));
  return days;
}
