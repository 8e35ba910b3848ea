import type { PageSeen, TimelineSeen } from '../support/answers.js';
import { today } from '../support/days.js';
import {
  askExplanation,
  decide,
  include,
  openDossier,
  readDossier,
  receive,
  type Judge,
} from '../support/dossier-acts.js';
import { signedBy } from '../support/dossier-step.js';
import { readProposal, tagOf } from '../support/proposal-acts.js';
import { atStage, inPhase, type Season } from '../support/walk.js';
import { NOBODY, onDossier, REASON, walked, type Making, type Moment, type Until } from './moment.js';
import { OWN, PLAN } from './plan-of-matrix.js';

const stages = { submission: atStage('trinh'), examination: atStage('tham-tra'), approval: atStage('phe-duyet') };

async function dossierAt(season: Season, until: Until): Promise<string> {
  const { dossier } = await readProposal(season.onlooker, await walked(season, until));
  if (dossier === null) throw new Error('the proposal is in no dossier');
  return dossier;
}

async function receivedAt(season: Season, stage: 'examination' | 'approval'): Promise<string> {
  const dossier = await dossierAt(season, stages[stage]);
  await receive(await season.cast.as(stage === 'approval' ? 'examiner' : 'reviewer', OWN), dossier);
  return dossier;
}

async function listed(season: Season, id: string) {
  const { entries } = await readDossier(season.onlooker, id);
  return entries.map(({ proposal, edition, measures }) => ({ proposal, edition, measures }));
}

const listOf = async (season: Season, id: string) =>
  (await listed(season, id)).map(({ proposal, edition }) => ({ proposal, edition }));

async function gathering(season: Season, full: boolean): Promise<string> {
  const reviewer = await season.cast.as('reviewer', OWN);
  const { id } = await openDossier(reviewer, PLAN, { path: 'hai-lan-ra-soat', unit: OWN, title: 'Hồ sơ ma trận' });
  if (full) await include(reviewer, id, await walked(season, inPhase('ready-to-gather')));
  return id;
}

/** The letter with which the ward submitted. */
async function corrected(season: Season): Promise<Moment> {
  const id = await dossierAt(season, stages.approval);
  const { items } = await season.onlooker.get<PageSeen<TimelineSeen>>(`/dossiers/${id}/timeline?limit=100`);
  const revision = items.findLast(({ type }) => type === 'DossierSubmitted')!.revision;
  const { number } = signedBy(await season.cast.as('leader', OWN), 'TTr-UBND');
  return onDossier(season, id, 'corrections', { revision, changes: { number }, reason: REASON });
}

async function explained(season: Season): Promise<Moment> {
  const id = await receivedAt(season, 'approval');
  const examiner = await season.cast.as('examiner', OWN);
  const explanation = await askExplanation(examiner, id, { question: 'Căn cứ nào?' });
  return onDossier(season, id, `explanations/${explanation}/answer`, { text: 'Luật.' });
}

async function decided(season: Season): Promise<Moment> {
  const id = await receivedAt(season, 'approval');
  const approver = await season.cast.as('approver', OWN);
  const outcomes = (await listed(season, id)).map(({ measures, ...one }) => ({
    ...one,
    measures: measures.map((measureId) => ({ measure: measureId, outcome: 'approved' })),
  }));
  return onDossier(season, id, 'decisions', { ...signedBy(approver, 'QĐ-UBND'), outcomes });
}

/** A decision that rejected everything. */
async function amended(season: Season): Promise<Moment> {
  const id = await receivedAt(season, 'approval');
  const approver = await season.cast.as('approver', OWN);
  const reject: Judge = ({ measures }) => measures.map(() => ({ outcome: 'rejected', reason: REASON }));
  await decide(approver, id, signedBy(approver, 'QĐ-UBND'), reject);
  const { decisions, proposals } = await readDossier(season.onlooker, id);
  const outcomes = proposals.map(({ proposal, edition, measures }) => ({
    proposal,
    edition,
    measures: measures.map(({ measure }) => ({ measure, outcome: 'approved' })),
  }));
  const decision = decisions.at(-1)!.id;
  return onDossier(season, id, 'amendments', { ...signedBy(approver, 'QĐ-UBND'), decision, outcomes });
}

export const DOSSIER_MOMENTS = {
  CorrectDossier: corrected,
  RequestInclusion: async (season) => {
    const proposal = await walked(season, inPhase('ready-to-gather'));
    const seen = await readProposal(season.onlooker, proposal);
    const path = (dossier: string) => `/dossiers/${dossier}/proposals`;
    const body = { proposal, edition: 1 };
    return { path: path(await gathering(season, false)), body, ifMatch: tagOf(seen), absent: path(NOBODY) };
  },
  OpenDossier: async () => ({
    path: `/plans/${PLAN}/dossiers`,
    body: { path: 'hai-lan-ra-soat', unit: OWN, title: 'Hồ sơ ma trận' },
    ifMatch: null,
    absent: '/plans/khong-co-2026/dossiers',
  }),
  RemoveProposal: async (season) => {
    const id = await gathering(season, true);
    const [entry] = await listOf(season, id);
    return onDossier(season, id, 'removals', { proposal: entry?.proposal ?? '', reason: REASON });
  },
  CloseDossier: async (season) => {
    const id = await gathering(season, true);
    return onDossier(season, id, 'closure', { proposals: await listOf(season, id), letter: null });
  },
  SubmitDossier: async (season) => {
    const id = await dossierAt(season, stages.submission);
    const letter = signedBy(await season.cast.as('leader', OWN), 'TTr-UBND', today());
    return onDossier(season, id, 'submission', { proposals: await listOf(season, id), letter });
  },
  AcceptDossier: async (season) => {
    const id = await receivedAt(season, 'examination');
    return onDossier(season, id, 'acceptance', { proposals: await listOf(season, id), letter: null });
  },
  ReceiveDossier: async (season) => onDossier(season, await dossierAt(season, stages.approval), 'receipt', {}),
  RequestExplanation: async (season) =>
    onDossier(season, await receivedAt(season, 'approval'), 'explanations', { question: 'Căn cứ nào?' }),
  RecordExplanation: explained,
  RecordOutsideAct: async (season) =>
    onDossier(season, await receivedAt(season, 'approval'), 'outside-acts', {
      who: 'Sở Tài chính',
      what: 'Đã tổng hợp.',
    }),
  ReturnItems: async (season) => {
    const id = await receivedAt(season, 'approval');
    const proposals = (await listOf(season, id)).map(({ proposal }) => proposal);
    return onDossier(season, id, 'item-returns', { proposals, to: null, reason: REASON });
  },
  ReturnDossier: async (season) =>
    onDossier(season, await receivedAt(season, 'approval'), 'return', { to: null, reason: REASON }),
  IssueDecision: decided,
  AmendDecision: amended,
} as const satisfies Record<string, Making>;
