import type {
  ContentDraft,
  Dossier,
  DossierActName,
  PersonDossierCommand,
  PersonProposalCommand,
  Proposal,
  ProposalActName,
} from '@app/domain';
import { lastAmendable } from '@app/domain';
import { approved, fullContent, letterFrom } from './content-fixture.js';
import { amendedBy } from './amendments.js';
import { correctionsOf } from './corrections.js';
import { timeMeasured } from './measurement-fixture.js';

const REASON = 'Cần làm rõ';
const TEXT = 'Theo Luật Hộ tịch';
/** Those without an answer; one that does not exist where there is none. */
const unanswered = (questions: readonly { readonly id: string; readonly answered: boolean }[]) => {
  const ids = questions.flatMap(({ id, answered }) => (answered ? [] : [id]));
  return ids.length > 0 ? ids : ['none'];
};

/** `first`: the first stage of the path. */
export function soundOnProposal(
  { edition, content, warnings, opinions, acts }: Proposal,
  first: string,
): Readonly<Record<ProposalActName, readonly PersonProposalCommand[]>> {
  const rewritten: ContentDraft = { ...fullContent(), title: `${content.title} (sửa)` };
  const answers = warnings.map(({ procedure, code, field }) => ({ procedure, code, field, answer: TEXT }));
  const measurements = content.procedures.slice(0, 1).map(({ id }) => timeMeasured({ procedure: id }));
  const corrections = correctionsOf(acts).map((one) => ({ type: 'CorrectProposal', ...one }) as const);
  const sound: Readonly<Record<Exclude<ProposalActName, 'CorrectProposal' | 'RecordOpinion'>, PersonProposalCommand>> =
    {
      ReviseProposal: { type: 'ReviseProposal', content: rewritten },
      MeasureProposal: { type: 'MeasureProposal', measurements },
      AnswerWarnings: { type: 'AnswerWarnings', answers },
      ApproveEdition: { type: 'ApproveEdition', edition },
      SendBackEdition: { type: 'SendBackEdition', edition, reason: REASON },
      SubmitProposal: { type: 'SubmitProposal' },
      StartAssessment: { type: 'StartAssessment' },
      RequestOpinion: { type: 'RequestOpinion', from: 'Sở Tư pháp', question: REASON, answerBy: null },
      AcceptProposal: { type: 'AcceptProposal', edition, reason: REASON },
      ReturnProposal: { type: 'ReturnProposal', to: first, reason: REASON },
      PostponeProposal: { type: 'PostponeProposal', until: '2026-12-31', reason: REASON },
      ResumeProposal: { type: 'ResumeProposal' },
      RequestInclusion: { type: 'RequestInclusion', dossier: 'd1', edition },
      WithdrawProposal: { type: 'WithdrawProposal', reason: REASON },
    };
  const each = Object.entries(sound).map(([name, command]) => [name, [command]] as const);
  return {
    ...(Object.fromEntries(each) as unknown as Readonly<Record<keyof typeof sound, readonly PersonProposalCommand[]>>),
    CorrectProposal: corrections,
    RecordOpinion: unanswered(opinions).map((opinion) => ({ type: 'RecordOpinion', opinion, text: TEXT })),
  };
}

/** One command per proposal in it for an act that names proposals. */
export function soundOnDossier(
  dossier: Dossier,
  first: string,
): Readonly<Record<DossierActName, readonly PersonDossierCommand[]>> {
  const { at, entries, explanations, acts } = dossier;
  const proposals = entries.map(({ proposal, edition }) => ({ proposal, edition }));
  const each = (one: (entry: Dossier['entries'][number]) => PersonDossierCommand, none: PersonDossierCommand) =>
    entries.length > 0 ? entries.map(one) : [none];
  const letter = letterFrom(at);
  const decision = { number: '88/QĐ-UBND', date: '2026-04-01', signer: letter.signer } as const;
  return {
    RemoveProposal: each(({ proposal }) => ({ type: 'RemoveProposal', proposal, reason: REASON }), {
      type: 'RemoveProposal',
      proposal: 'none',
      reason: REASON,
    }),
    CloseDossier: [{ type: 'CloseDossier', proposals, letter }],
    SubmitDossier: [{ type: 'SubmitDossier', proposals, letter }],
    AcceptDossier: [{ type: 'AcceptDossier', proposals, letter, reason: REASON }],
    ReceiveDossier: [{ type: 'ReceiveDossier' }],
    RequestExplanation: [{ type: 'RequestExplanation', question: REASON, answerBy: null }],
    RecordExplanation: unanswered(explanations).map((explanation) => {
      return { type: 'RecordExplanation', explanation, text: TEXT };
    }),
    RecordOutsideAct: [{ type: 'RecordOutsideAct', who: 'Sở Tài chính', what: REASON }],
    ReturnItems: each(({ proposal }) => ({ type: 'ReturnItems', proposals: [proposal], to: first, reason: REASON }), {
      type: 'ReturnItems',
      proposals: [],
      to: first,
      reason: REASON,
    }),
    ReturnDossier: [{ type: 'ReturnDossier', to: null, reason: REASON }],
    IssueDecision: each(
      ({ proposal, edition, measures }) => ({
        type: 'IssueDecision',
        ...decision,
        outcomes: [{ proposal, edition, measures: measures.map(approved) }],
        reason: REASON,
      }),
      { type: 'IssueDecision', ...decision, outcomes: [] },
    ),
    AmendDecision: [
      { type: 'AmendDecision', ...decision, ...letterFrom(lastAmendable(dossier)?.at ?? at), ...amendedBy(dossier) },
    ],
    CorrectDossier: correctionsOf(acts).map((one) => ({ type: 'CorrectDossier', ...one })),
  };
}
