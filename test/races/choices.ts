import type {
  ContentDraft,
  Dossier,
  DossierCommand,
  Duty,
  Letter,
  Proposal,
  ProposalCommand,
  StageEntry,
} from '@app/domain';
import { approved, decision, fullContent, letterOf, referred, rejected } from '@app/testing';
import type { Random } from '../support/random.js';
import { STAGES, type Post } from './ward.js';

/** Something that may be tried in a state, by the holder of a post; the likelier the greater its weight. */
export interface Choice<Command> {
  readonly weight: number;
  readonly by: Post;
  readonly command: Command;
}

const REASON = 'Cần làm lại';
const CENTER: Post = { unit: 'center', role: 'reviewer' };

/** What clients try on a proposal that stands like this, sensible and a little not. */
export function onProposal(
  state: Proposal | null,
  random: Random,
  dossiers: readonly string[],
): readonly Choice<ProposalCommand>[] {
  if (!state) return [draft(random.pick(['room-a', 'room-b']))];
  const { edition, at, origin } = state;
  const own = postAt(origin, 'draft');
  const withdraw = choice(0.15, own, { type: 'WithdrawProposal', reason: REASON });
  const claim = { type: 'RequestInclusion', dossier: random.pick(dossiers), edition } as const;
  if (state.status !== 'open') return [choice(0.1, own, { type: 'SubmitProposal' })];
  if (state.dossier) return [withdraw, choice(0.3, CENTER, claim)];
  if (at.kind === 'review') return [withdraw, ...onReview(state, random)];
  const back = choice(0.4, CENTER, { type: 'ReturnProposal', to: null, reason: REASON });
  if (!state.assessing) return [withdraw, back, choice(5, CENTER, { type: 'StartAssessment' })];
  const accept = choice(5, CENTER, { type: 'AcceptProposal', edition });
  return [withdraw, back, state.acceptedEdition === edition ? choice(1, CENTER, claim) : accept];
}

function onReview(state: Proposal, random: Random): readonly Choice<ProposalCommand>[] {
  const { edition, at } = state;
  const title = `Phương án ${String(random.below(1000))}`;
  const content: ContentDraft = fullContent(random.chance(0.1) ? { title, measures: [] } : { title });
  const ready = state.approvedEdition === edition;
  return [
    choice(state.complete ? 1 : 5, postAt(at, 'draft'), { type: 'ReviseProposal', content }),
    choice(ready ? 0.3 : 5, postAt(at, 'approve'), { type: 'ApproveEdition', edition }),
    choice(0.4, postAt(at, 'approve'), { type: 'SendBackEdition', edition, reason: REASON }),
    choice(ready ? 6 : 0.5, postAt(at, 'draft'), { type: 'SubmitProposal' }),
  ];
}

/** What clients try on a dossier that stands like this. */
export function onDossier(state: Dossier | null, random: Random): readonly Choice<DossierCommand>[] {
  if (!state) {
    return [choice(5, CENTER, { type: 'OpenDossier', path: 'main', unit: 'center', title: 'Hồ sơ' })];
  }
  const { at } = state;
  if (at.gathers && state.status !== 'over') return whereGathered(state, random);
  const proposals = listOf(state);
  const one = someOf(state, random);
  const duty = at.kind === 'submission' ? 'sign' : 'examine';
  if (state.status === 'over') return [choice(0.05, postAt(at, duty), { type: 'ReceiveDossier' })];
  const back = [
    choice(0.3, postAt(at, duty), { type: 'ReturnItems', proposals: [one], to: null, reason: REASON }),
    choice(0.15, postAt(at, duty), {
      type: 'ReturnDossier',
      to: random.pick([null, STAGES[0]!.id]),
      reason: REASON,
    }),
  ];
  if (at.kind === 'submission') {
    return [...back, choice(5, postAt(at, 'sign'), { type: 'SubmitDossier', proposals, letter: letterBy(random) })];
  }
  if (!state.received) return [...back, choice(5, postAt(at, 'examine'), { type: 'ReceiveDossier' })];
  return [...back, choice(2, postAt(at, 'decide'), decisionOn(state, random))];
}

/** While it gathers, and once it has come back there closed. */
function whereGathered(state: Dossier, random: Random): readonly Choice<DossierCommand>[] {
  const { entries, status } = state;
  const close = { type: 'CloseDossier', proposals: listOf(state), letter: null } as const;
  if (status === 'closed') return [choice(3, CENTER, close)];
  const remove = { type: 'RemoveProposal', proposal: someOf(state, random), reason: REASON } as const;
  const both = [choice(0.7, CENTER, remove), choice(entries.length / 2, CENTER, close)];
  return entries.length > 0 && random.chance(0.2) ? both : [];
}

function listOf({ entries }: Dossier) {
  return entries.map(({ proposal, edition }) => ({ proposal, edition }));
}

function someOf({ entries }: Dossier, random: Random): string {
  return entries.length > 0 ? random.pick(entries).proposal : 'p';
}

/** Signed by somebody who may examine it later, or who decides, too. */
function letterBy(random: Random): Letter {
  const person = random.pick(['leader-ward', 'leader-ward', 'giang', 'binh']);
  return { ...letterOf(numberOf('TTr-UBND', random)), signer: { person, title: 'Chủ tịch UBND phường' } };
}

/** Seldom one that another paper has, which is then refused. */
function numberOf(kind: string, random: Random): string {
  return `${String(1 + random.below(300))}/${kind}`;
}

/** A decision on some of what is in the dossier, with any outcomes. */
export function decisionOn({ entries }: Dossier, random: Random): DossierCommand {
  const outcomes = random.some(entries).map(({ proposal, edition, measures }) => ({
    proposal,
    edition,
    measures: measures.map((id) => random.pick([approved(id), approved(id), rejected(id), referred(id)])),
  }));
  const issued = decision(outcomes, numberOf('QĐ-UBND', random));
  return random.chance(0.2) ? { ...issued, signer: { ...issued.signer, person: 'giang' } } : issued;
}

function draft(unit: string): Choice<ProposalCommand> {
  const place = { item: 'I.1', catalogue: null, unit, year: null };
  return choice(5, { unit, role: 'officer' }, { type: 'DraftProposal', ...place, content: fullContent() });
}

/** Who has the duty at the stage. */
export function postAt(at: StageEntry, duty: Duty): Post {
  return at.actors.find((actor) => actor.duty === duty) ?? CENTER;
}

function choice<const Command>(weight: number, by: Post, command: Command): Choice<Command> {
  return { weight, by, command };
}
