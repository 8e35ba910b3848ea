import {
  DossierStory,
  ProposalStory,
  administratorOf,
  amendment,
  auditorOf,
  decision,
  examinerOf,
  fullContent,
  gathering,
  headOf,
  leaderOf,
  letterOf,
  officerOf,
  approverOf,
  person,
  planFixture,
  planState,
  post,
  reviewerOf,
  timeMeasured,
} from '@app/testing';
import type { PersonDossierCommand } from '../dossier/acts/index.js';
import type { PersonActor } from '../kernel/actor.js';
import type { Of } from '../kernel/decider.js';
import type { PersonProposalCommand } from '../proposal/acts/index.js';

/** A moment when the command is possible, its person, and the command. */
type Moments<Story, Command extends { type: string }> = {
  readonly [Type in Command['type']]: readonly [Story, PersonActor, Of<Command, Type>];
};

const plan = planState(planFixture(['review', gathering('consolidation'), 'submission', 'approval']));
const [officer, head, reviewer] = [officerOf('room-a'), headOf('room-a'), reviewerOf('center')];
const [leader, examiner, approver] = [leaderOf('ward'), examinerOf('office'), approverOf('office')];
const [reason, listed, letter] = ['Cần làm rõ', [{ proposal: 'p1', edition: 1 }], letterOf()];
const warned = { procedure: 'p1', code: 'STATED_CUT_DIFFERS', field: '/stated/timeSaved' } as const;
const drafted = () => new ProposalStory(plan).draft();
const assessed = () => drafted().pass().startAssessment();
const held = () => new DossierStory(plan).openWith('p1');
const received = () => held().close().submit().receive();
const again = planState(planFixture(['review', gathering('review'), 'consolidation']));
const place = { item: 'I.1', catalogue: null, unit: 'room-a', year: null };
const ask = { type: 'RequestOpinion', from: 'Sở Tư pháp', question: 'Có trái luật không?', answerBy: null } as const;
const postpone = { type: 'PostponeProposal', until: '2026-12-31', reason: 'Chờ văn bản mới' } as const;
const explain = { type: 'RequestExplanation', question: 'Căn cứ?', answerBy: null } as const;
const asked = () => assessed().does(reviewer, ask, { command: 'a' });
const explained = () => received().does(examiner, explain, { command: 'a' });

const proposals: Moments<ProposalStory, PersonProposalCommand> = {
  DraftProposal: [new ProposalStory(plan), officer, { type: 'DraftProposal', ...place, content: fullContent() }],
  ReviseProposal: [drafted(), officer, { type: 'ReviseProposal', content: fullContent() }],
  MeasureProposal: [drafted(), officer, { type: 'MeasureProposal', measurements: [timeMeasured()] }],
  AnswerWarnings: [
    drafted().measure([timeMeasured({ stated: { timeSaved: '1' } })]),
    officer,
    { type: 'AnswerWarnings', answers: [{ ...warned, answer: 'Văn bản gốc in nhầm' }] },
  ],
  ApproveEdition: [drafted(), head, { type: 'ApproveEdition', edition: 1 }],
  SendBackEdition: [drafted(), head, { type: 'SendBackEdition', edition: 1, reason }],
  SubmitProposal: [drafted().approve(), head, { type: 'SubmitProposal' }],
  StartAssessment: [drafted().pass(), reviewer, { type: 'StartAssessment' }],
  RequestOpinion: [assessed(), reviewer, ask],
  RecordOpinion: [asked(), reviewer, { type: 'RecordOpinion', opinion: 'a/opinion', text: 'Đồng ý' }],
  AcceptProposal: [assessed(), reviewer, { type: 'AcceptProposal', edition: 1 }],
  ReturnProposal: [assessed(), reviewer, { type: 'ReturnProposal', to: null, reason }],
  PostponeProposal: [drafted(), head, postpone],
  ResumeProposal: [assessed().does(reviewer, postpone), reviewer, { type: 'ResumeProposal' }],
  RequestInclusion: [assessed().accept(), reviewer, { type: 'RequestInclusion', dossier: 'd1', edition: 1 }],
  WithdrawProposal: [assessed(), officer, { type: 'WithdrawProposal', reason }],
  CorrectProposal: [
    drafted(),
    officer,
    { type: 'CorrectProposal', revision: 0, changes: { on: '2026-03-31' }, reason },
  ],
};

const decided = () => received().decide();

const dossiers: Moments<DossierStory, PersonDossierCommand> = {
  OpenDossier: [new DossierStory(plan), reviewer, { type: 'OpenDossier', path: 'main', unit: 'center', title: '' }],
  RemoveProposal: [held(), reviewer, { type: 'RemoveProposal', proposal: 'p1', reason }],
  CloseDossier: [held(), reviewer, { type: 'CloseDossier', proposals: listed, letter: null }],
  SubmitDossier: [held().close(), leader, { type: 'SubmitDossier', proposals: listed, letter }],
  AcceptDossier: [
    new DossierStory(again).openWith('p1').close().receive(),
    reviewer,
    { type: 'AcceptDossier', proposals: listed, letter: null },
  ],
  ReceiveDossier: [held().close().submit(), examiner, { type: 'ReceiveDossier' }],
  RequestExplanation: [received(), approver, explain],
  RecordExplanation: [explained(), examiner, { type: 'RecordExplanation', explanation: 'a/explanation', text: 'Luật' }],
  RecordOutsideAct: [held(), reviewer, { type: 'RecordOutsideAct', who: 'Sở Tài chính', what: 'Đã tổng hợp' }],
  ReturnItems: [held().close(), leader, { type: 'ReturnItems', proposals: ['p1'], to: null, reason }],
  ReturnDossier: [received(), examiner, { type: 'ReturnDossier', to: null, reason }],
  IssueDecision: [received(), approver, decision(received().all())],
  AmendDecision: [decided(), approver, amendment(decided())],
  CorrectDossier: [
    held().close().submit(),
    leader,
    { type: 'CorrectDossier', revision: 3, changes: { number: '46/TTr-UBND' }, reason },
  ],
};

const strangers = (entitled: PersonActor): readonly PersonActor[] => [
  person('nobody'),
  auditorOf('ward'),
  auditorOf('office'),
  administratorOf('ward'),
  person('elsewhere', post('unit-x', entitled.appointments[0]!.role)),
  person('past', { ...entitled.appointments[0]!, to: '2026-03-31' }),
  person('future', { ...entitled.appointments[0]!, from: '2026-04-02' }),
];

describe('every decision asks the policy', () => {
  it.each(Object.entries(proposals))('%s', (_, [story, entitled, command]) => {
    for (const stranger of strangers(entitled)) story.when(stranger, command).thenRejected('FORBIDDEN');
    expect(story.does(entitled, command).facts.at(-1)?.by).toMatchObject({ person: entitled.id });
  });

  it.each(Object.entries(dossiers))('%s', (_, [story, entitled, command]) => {
    for (const stranger of strangers(entitled)) story.when(stranger, command).thenRejected('FORBIDDEN');
    expect(story.does(entitled, command).facts.at(-1)?.by).toMatchObject({ person: entitled.id });
  });
});
