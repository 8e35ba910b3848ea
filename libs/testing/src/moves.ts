import {
  dossierPhaseOf,
  lastAmendable,
  lastStageAlone,
  phaseOf,
  type AskedQuestion,
  type Dossier,
  type PersonActor,
  type PersonDossierCommand,
  type PersonProposalCommand,
  type Proposal,
  type RoleAtUnit,
} from '@app/domain';
import { approved, fullContent, letterFrom, referred, rejected } from './content-fixture.js';
import { amendedBy } from './amendments.js';
import { correctionsOf } from './corrections.js';
import { decision } from './dossier-story.js';
import { timeMeasured } from './measurement-fixture.js';
import { holderOf, person, post } from './people.js';
import type { World } from './world.js';

/** From 0 to the bound, excluded; the only randomness of a run. */
export type Chance = (bound: number) => number;

const MEASURED = timeMeasured({ procedure: 'procedures[0]' });
const REASON = 'Cần làm rõ';

/** Mostly the next step, sometimes any other. */
export function proposalMove(world: World, proposal: Proposal, chance: Chance): PersonProposalCommand {
  const { edition } = proposal;
  const content = fullContent({ title: `Phương án lần ${String(chance(100))}` });
  const dossier = aDossier(world, chance);
  const back = { type: 'ReturnProposal', to: chance(2) ? null : aStage(world, chance), reason: REASON } as const;
  const forward: Record<string, PersonProposalCommand> = {
    drafting: { type: 'ReviseProposal', content },
    reworking: chance(2) ? { type: 'ReviseProposal', content } : { type: 'ApproveEdition', edition },
    'awaiting-head': { type: 'ApproveEdition', edition },
    'ready-to-submit': { type: 'SubmitProposal' },
    'to-assess': { type: 'StartAssessment' },
    assessing: chance(3) ? { type: 'AcceptProposal', edition } : back,
    'ready-to-gather': { type: 'RequestInclusion', dossier, edition },
  };
  if (chance(4)) return forward[phaseOf(proposal)] ?? { type: 'AcceptProposal', edition };
  const open = proposal.opinions.find((opinion) => !opinion.answered)?.id ?? 'none';
  return among(chance, [
    { type: 'ReviseProposal', content: { ...content, measures: [] }, measurements: [MEASURED] },
    { type: 'ApproveEdition', edition: edition - chance(2) },
    { type: 'SendBackEdition', edition, reason: REASON },
    { type: 'SubmitProposal' },
    { type: 'AcceptProposal', edition, reason: among(chance, [null, REASON]) },
    {
      type: 'RequestOpinion',
      from: 'Phòng Tư pháp',
      unit: among(chance, [null, 'room-a']),
      question: REASON,
      answerBy: null,
    },
    { type: 'RecordOpinion', opinion: open, text: 'Thống nhất' },
    back,
    { type: 'PostponeProposal', until: '2026-12-31', reason: REASON },
    { type: 'ResumeProposal' },
    { type: 'RequestInclusion', dossier: chance(3) ? dossier : 'nowhere', edition },
    { type: 'WithdrawProposal', reason: chance(4) ? '' : REASON },
    { type: 'CorrectProposal', ...among(chance, correctionsOf(proposal.acts)) },
  ]);
}

export function dossierMove(world: World, dossier: Dossier, chance: Chance): PersonDossierCommand {
  const proposals = dossier.entries.map(({ proposal, edition }) => ({ proposal, edition }));
  const some = proposals.filter(() => chance(2)).map((entry) => entry.proposal);
  const listed = {
    proposals: chance(6) ? proposals : proposals.slice(1),
    letter: chance(6) ? letterFrom(dossier.at) : null,
  };
  const open = dossier.explanations.find((one) => !one.answered)?.id ?? 'none';
  const answer = { type: 'RecordExplanation', explanation: open, text: 'Theo Luật Hộ tịch' } as const;
  const remove = { type: 'RemoveProposal', proposal: some[0] ?? 'p0', reason: REASON } as const;
  const send: PersonDossierCommand = chance(3) ? { type: 'CloseDossier', ...listed } : remove;
  const forward: Record<ReturnType<typeof dossierPhaseOf>, PersonDossierCommand> = {
    gathering: send,
    returned: send,
    'to-submit': { type: 'SubmitDossier', ...listed },
    'to-receive': { type: 'ReceiveDossier' },
    'awaiting-explanation': answer,
    'to-accept': { type: 'AcceptDossier', ...listed, reason: among(chance, [null, REASON]) },
    'to-decide': decisionOn(dossier, chance),
    over: { type: 'ReceiveDossier' },
  };
  if (chance(3)) return forward[dossierPhaseOf(dossier)];
  return among(chance, [
    remove,
    { type: 'ReturnItems', proposals: some, to: chance(2) ? null : aStage(world, chance), reason: REASON },
    { type: 'ReturnDossier', to: chance(2) ? null : aStage(world, chance), reason: REASON },
    { type: 'RequestExplanation', question: REASON, answerBy: null },
    { type: 'RecordOutsideAct', who: 'Sở Tài chính', what: 'Đã có ý kiến' },
    { type: 'CorrectDossier', ...among(chance, correctionsOf(dossier.acts)) },
    amending(dossier),
    { type: 'CloseDossier', ...listed },
    { type: 'AcceptDossier', ...listed, reason: among(chance, [null, REASON]) },
    decisionOn(dossier, chance),
    answer,
  ]);
}

function amending(dossier: Dossier): PersonDossierCommand {
  const paper = letterFrom(lastAmendable(dossier)?.at ?? dossier.at);
  return { type: 'AmendDecision', ...paper, ...amendedBy(dossier) };
}

/** A holder of a post at that stage; sometimes a stranger, or the drafter in another post. */
export function asker(actors: readonly RoleAtUnit[], chance: Chance): PersonActor {
  const { role, unit } = actors[chance(actors.length)]!;
  const who = chance(6);
  if (who === 0) return person('officer-room-a', post(unit, role));
  if (who === 1) return person(`stand-in-${String(chance(3))}`, post(unit, role));
  return holderOf({ role, unit });
}

/** Whoever may do it at the stage, or whoever is asked, if it answers a question. */
export function askersOf(
  command: PersonProposalCommand | PersonDossierCommand,
  actors: readonly RoleAtUnit[],
  questions: readonly AskedQuestion[],
): readonly RoleAtUnit[] {
  const answers = command.type === 'RecordOpinion' || command.type === 'RecordExplanation';
  return answers ? [...actors, ...questions.flatMap(({ asked, asking }) => [...asked, ...asking])] : actors;
}

function aDossier(world: World, chance: Chance): string {
  const gathering = [...world.dossiers].flatMap(([id, { state }]) => (state.status === 'gathering' ? [id] : []));
  return gathering[chance(gathering.length)] ?? 'nowhere';
}

function aStage(world: World, chance: Chance): string {
  const { stages } = world.plan.document.paths[0]!;
  const last = Math.max(lastStageAlone(world.plan.document.paths[0]!), chance(stages.length));
  return stages[chance(last + 1)]!.id;
}

function decisionOn(dossier: Dossier, chance: Chance): PersonDossierCommand {
  const outcomes = [approved, approved, rejected, referred] as const;
  const some = dossier.entries.filter((_, at) => at === 0 || chance(2));
  const decided = decision(
    some.map(({ proposal, edition, measures }) => ({
      proposal,
      edition,
      measures: measures.map((measure) => outcomes[chance(4)]!(measure)),
    })),
  );
  return { ...decided, reason: among(chance, [null, REASON]) };
}

function among<Command>(chance: Chance, commands: readonly Command[]): Command {
  return commands[chance(commands.length)]!;
}
