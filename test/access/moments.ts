import type { PageSeen, TimelineSeen } from '../support/answers.js';
import { completeContent } from '../support/content.js';
import { daysAhead, today } from '../support/days.js';
import { askExplanation, openDossier, include, readDossier, receive } from '../support/dossier-acts.js';
import { signedBy } from '../support/dossier-step.js';
import { askOpinion, draft, measure, postpone, readProposal, sendBack, tagOf } from '../support/proposal-acts.js';
import { atStage, inPhase, walk, type Season } from '../support/walk.js';
import { OWN, PLAN } from './plan-of-matrix.js';

/** A request that is possible now, but for who may send it. */
export interface Moment {
  readonly path: string;
  readonly body: object;
  readonly ifMatch: string | null;
  /** The same about what does not exist: what one may not see must not be told from it. */
  readonly absent: string | null;
}

export type Making = (season: Season) => Promise<Moment>;

const NOBODY = '00000000-0000-4000-8000-000000000000';
const REASON = 'Cần làm rõ căn cứ.';
let drafts = 0;

async function drafted(season: Season): Promise<string> {
  const officer = await season.cast.as('officer', OWN);
  const content = completeContent(`Phương án ma trận ${++drafts}`);
  return (await draft(officer, PLAN, { unit: OWN, item: '1', content })).id;
}

type Until = NonNullable<Parameters<typeof walk>[2]>['until'];

async function walked(season: Season, until: Until): Promise<string> {
  const id = await drafted(season);
  await walk(season, [id], { until: until! });
  return id;
}

async function onProposal(season: Season, id: string, verb: string, body: object): Promise<Moment> {
  const seen = await readProposal(season.onlooker, id);
  return { path: `/proposals/${id}/${verb}`, body, ifMatch: tagOf(seen), absent: `/proposals/${NOBODY}/${verb}` };
}

async function onDossier(season: Season, id: string, verb: string, body: object): Promise<Moment> {
  const seen = await readDossier(season.onlooker, id);
  return { path: `/dossiers/${id}/${verb}`, body, ifMatch: tagOf(seen), absent: `/dossiers/${NOBODY}/${verb}` };
}

const proposalAt =
  (until: Until, verb: string, body: object): Making =>
  async (season) =>
    onProposal(season, await walked(season, until), verb, body);

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

const WARNED = {
  procedure: 'p1',
  time: { before: '05 ngày làm việc', after: '03 ngày làm việc' },
  stated: { timeSaved: '1' },
  costs: [],
};

async function warned(season: Season): Promise<string> {
  const id = await drafted(season);
  await measure(await season.cast.as('officer', OWN), id, [WARNED]);
  return id;
}

async function asked(season: Season): Promise<Moment> {
  const id = await walked(season, inPhase('assessing'));
  const opinion = await askOpinion(await season.cast.as('reviewer', OWN), id, {
    from: 'Sở Tư pháp',
    question: 'Có trái luật không?',
  });
  return onProposal(season, id, `opinions/${opinion}/answer`, { text: 'Không trái.' });
}

async function postponed(season: Season): Promise<Moment> {
  const id = await walked(season, inPhase('to-assess'));
  await postpone(await season.cast.as('reviewer', OWN), id, { until: daysAhead(30), reason: REASON });
  return onProposal(season, id, 'resumption', {});
}

/** The reason with which the head sent it back. */
async function correctedReason(season: Season): Promise<Moment> {
  const id = await walked(season, inPhase('awaiting-head'));
  await sendBack(await season.cast.as('head', OWN), id, REASON);
  const { revision } = await readProposal(season.onlooker, id);
  return onProposal(season, id, 'corrections', { revision, changes: { reason: 'Thiếu căn cứ.' }, reason: REASON });
}

/** The letter with which the ward submitted. */
async function corrected(season: Season): Promise<Moment> {
  const id = await dossierAt(season, stages.approval);
  const { items } = await season.onlooker.get<PageSeen<TimelineSeen>>(`/dossiers/${id}/timeline?limit=100`);
  const revision = items.findLast(({ type }) => type === 'DossierSubmitted')!.revision;
  return onDossier(season, id, 'corrections', { revision, changes: { number: '99/TTr-UBND' }, reason: REASON });
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

/** The moment of every act on proposals and dossiers, by the act's name. */
export const MOMENTS = {
  DraftProposal: async () => ({
    path: `/plans/${PLAN}/proposals`,
    body: { unit: OWN, item: '1', ...completeContent(`Phương án soạn ${++drafts}`) },
    ifMatch: null,
    absent: '/plans/khong-co-2026/proposals',
  }),
  ReviseProposal: proposalAt(inPhase('awaiting-head'), 'content', completeContent('Bản khác')),
  MeasureProposal: proposalAt(inPhase('awaiting-head'), 'measurements', { measurements: [WARNED] }),
  AnswerWarnings: async (season) =>
    onProposal(season, await warned(season), 'warning-answers', {
      answers: [
        { procedure: 'p1', code: 'STATED_CUT_DIFFERS', field: '/stated/timeSaved', answer: 'Bản gốc in nhầm.' },
      ],
    }),
  ApproveEdition: proposalAt(inPhase('awaiting-head'), 'head-approval', { edition: 1 }),
  SendBackEdition: proposalAt(inPhase('awaiting-head'), 'send-back', { edition: 1, reason: REASON }),
  SubmitProposal: proposalAt(inPhase('ready-to-submit'), 'submission', {}),
  WithdrawProposal: proposalAt(inPhase('awaiting-head'), 'withdrawal', { reason: REASON }),
  StartAssessment: proposalAt(inPhase('to-assess'), 'assessment', {}),
  RequestOpinion: proposalAt(inPhase('assessing'), 'opinions', { from: 'Sở Tư pháp', question: 'Có trái luật không?' }),
  RecordOpinion: asked,
  AcceptProposal: proposalAt(inPhase('assessing'), 'acceptance', { edition: 1 }),
  ReturnProposal: proposalAt(inPhase('assessing'), 'return', { reason: REASON, to: null }),
  PostponeProposal: proposalAt(inPhase('awaiting-head'), 'postponement', { until: daysAhead(30), reason: REASON }),
  ResumeProposal: postponed,
  CorrectProposal: correctedReason,
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
} as const satisfies Record<string, Making>;
