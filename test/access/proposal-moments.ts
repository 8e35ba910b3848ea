import { completeContent } from '../support/content.js';
import { daysAhead } from '../support/days.js';
import { askOpinion, measure, postpone, readProposal, sendBack } from '../support/proposal-acts.js';
import { inPhase, type Season } from '../support/walk.js';
import { drafted, onProposal, REASON, walked, type Making, type Moment, type Until } from './moment.js';
import { OWN, PLAN } from './plan-of-matrix.js';

let drafts = 0;

const proposalAt =
  (until: Until, verb: string, body: object): Making =>
  async (season) =>
    onProposal(season, await walked(season, until), verb, body);

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

export const PROPOSAL_MOMENTS = {
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
} as const satisfies Record<string, Making>;
