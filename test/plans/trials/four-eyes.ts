import { areaPath, type StageActor } from '@app/domain';
import type { PageSeen, Post, ProposalRead, WorkSeen } from '../../support/answers.js';
import { usernameOf } from '../../support/cast.js';
import { completeContent } from '../../support/content.js';
import { approveAll, decide, receive, returnDossier, returnItems, submitDossier } from '../../support/dossier-acts.js';
import { signedBy } from '../../support/dossier-step.js';
import { hire } from '../../support/people-acts.js';
import { refusalOf } from '../../support/problem.js';
import {
  draft,
  headApprove,
  readProposal,
  returnProposal,
  startAssessment,
  submit,
  type Drafting,
} from '../../support/proposal-acts.js';
import type { Session } from '../../support/service.js';
import { atStage, walk } from '../../support/walk.js';
import { draftEach, type OpenSeason } from '../open-season.js';

const PASSWORD = 'mot-cau-dai-de-nho';

/**
 * One person who holds every post of the path drafts one proposal and approves another as head of the unit: at every later
 * stage that is not a review each of their acts on either is refused, and neither is shown to them as their work.
 */
export async function tryFourEyes(season: OpenSeason, place: Drafting): Promise<void> {
  const [approved = ''] = await draftEach(season, [place]);
  const { path } = await readProposal(season.onlooker, approved);
  const stages = season.document.paths.find(({ id }) => id === path.id)?.stages ?? [];
  const both = await holderOf(
    season,
    stages.flatMap(({ actors }) => actors),
    place.unit,
  );
  const { id: drafted } = await draft(both, season.document.id, { ...place, content: completeContent('Một người') });
  await headApprove(both, approved);
  await headApprove(await season.cast.as('head', place.unit), drafted);
  for (const id of [drafted, approved]) if (stages[0]?.gathers === false) await submit(both, id);

  for (const { id: stage, kind } of stages.slice(1)) {
    await walk(season, [drafted, approved], { until: atStage(stage) });
    if (kind === 'review') continue;
    const refusals = [...(await refusedAt(both, drafted)), ...(await refusedAt(both, approved))];
    expect([stage, ...new Set(refusals)]).toEqual([stage, '403 FORBIDDEN FOUR_EYES']);
    const { items } = await both.get<PageSeen<WorkSeen>>('/my-work?limit=100');
    const theirs = [await readProposal(both, drafted), await readProposal(both, approved)];
    const waiting = theirs.flatMap(({ id, dossier }) => items.filter((item) => [id, dossier].includes(item.id)));
    expect(waiting).toEqual([]);
  }
  const ended = await walk(season, [drafted, approved]);
  expect(ended.map(({ status }) => status)).not.toContain('open');
}

async function holderOf(season: OpenSeason, actors: readonly StageActor[], lead: string): Promise<Session> {
  const { document, administrator, service } = season;
  const posts = new Map<string, Post>();
  for (const { role, unit } of actors) {
    const post = { role, unit: unit === 'lead' ? lead : unit };
    posts.set(usernameOf(post), post);
  }
  const username = `kiem-nhiem.${lead}`;
  const area = areaPath(document, document.issuer.area);
  const person = { username, password: PASSWORD, fullName: 'Người kiêm nhiệm', area, posts: [...posts.values()] };
  await hire(administrator, person);
  return service.signIn(username, PASSWORD);
}

/** What is said to each act that the stage knows. */
async function refusedAt(by: Session, id: string): Promise<string[]> {
  const acts = actsOn(by, await readProposal(by, id));
  const said: string[] = [];
  for (const act of acts) said.push(await refusalOf(act()));
  return said;
}

function actsOn(by: Session, { id, dossier, stage }: ProposalRead): readonly (() => Promise<unknown>)[] {
  const reason = 'Cần bổ sung.';
  if (dossier === null) return [() => startAssessment(by, id), () => returnProposal(by, id, reason)];
  const back = [
    () => returnItems(by, dossier, { proposals: [id], reason }),
    () => returnDossier(by, dossier, { reason }),
  ];
  if (stage.kind === 'submission') return [...back, () => submitDossier(by, dossier, signedBy(by, 'TTr-UBND'))];
  const received = [...back, () => receive(by, dossier)];
  if (stage.kind === 'consolidation') return received;
  return [...received, () => decide(by, dossier, signedBy(by, 'QĐ-UBND'), approveAll)];
}
