import {
  lastStageAlone,
  personOf,
  type DossierEvent,
  type Path,
  type ProposalEvent,
  type StageKind,
} from '@app/domain';

type Step = Extract<ProposalEvent, { type: 'StageCompleted' | 'ProposalReturned' }>;
const isStep = (fact: ProposalEvent): fact is Step =>
  fact.type === 'StageCompleted' || fact.type === 'ProposalReturned';

/** Neither to the next stage nor back to an earlier one. */
export function skippedStages(path: Path, facts: readonly ProposalEvent[]): readonly string[] {
  const end = path.stages.length;
  const steps = facts.filter(isStep);
  const reached = steps.map((step) => step.data.to?.index ?? end);
  return steps.flatMap((step, nth) => {
    const [at, target] = [nth === 0 ? 0 : reached[nth - 1]!, reached[nth]!];
    const right = step.type === 'StageCompleted' ? target === at + 1 : target < at;
    const { from, to } = { from: step.data.from, to: step.data.to?.stage };
    const named = from === path.stages[at]?.id && to === path.stages[target]?.id;
    return right && named ? [] : [`${step.type} from ${from} to ${to ?? 'the end'}`];
  });
}

/** Forward from a review without the head's approval of that edition. */
export function leftWithoutHead(path: Path, facts: readonly ProposalEvent[]): readonly string[] {
  const broken: string[] = [];
  const alone = path.stages.slice(0, lastStageAlone(path) + 1).filter((stage) => stage.kind === 'review');
  let approved: string | null = null;
  let edition = 1;
  for (const fact of facts) {
    if (fact.type === 'ProposalRevised') edition = fact.data.edition;
    if (fact.type === 'EditionApproved') approved = `${fact.data.stage}@${String(fact.data.edition)}`;
    if (endsApproval(fact)) approved = null;
    if (fact.type !== 'StageCompleted') continue;
    const { from } = fact.data;
    if (alone.some((stage) => stage.id === from) && approved !== `${from}@${String(edition)}`) broken.push(from);
  }
  return broken;
}

/** A return within a dossier changes no edition. */
function endsApproval(fact: ProposalEvent): boolean {
  if (fact.type === 'ProposalReturned') return fact.data.released || fact.data.dossier === null;
  return fact.type === 'EditionSentBack';
}

const watched = (kind: StageKind) => kind !== 'review';

/** By the facts. */
export function involvedIn(facts: readonly ProposalEvent[]): ReadonlySet<string> {
  const acts = facts.filter((fact) => ['ProposalDrafted', 'ProposalRevised', 'EditionApproved'].includes(fact.type));
  return new Set(acts.flatMap((fact) => personOf(fact.by) ?? []));
}

/** After review, by somebody who had drafted or approved the proposal. */
export function brokenFourEyes(path: Path, facts: readonly ProposalEvent[]): readonly string[] {
  let kind = path.stages[0]!.kind;
  return facts.flatMap((fact, at) => {
    const by = watched(kind) && isOnesOwnAct(fact) && !isAsked(fact, facts) ? personOf(fact.by) : null;
    if (isStep(fact)) kind = fact.data.to?.kind ?? kind;
    return by !== null && involvedIn(facts.slice(0, at)).has(by) ? [`${fact.type} by ${by}`] : [];
  });
}

/**
 * The unit may withdraw at any stage, and whoever recorded something corrects it at any; a claim on an own dossier follows
 * from leaving a review.
 */
function isOnesOwnAct(fact: ProposalEvent): boolean {
  if (fact.type === 'InclusionRequested') return !fact.data.own;
  return fact.type !== 'ProposalWithdrawn' && fact.type !== 'ProposalCorrected';
}

/** An answer by somebody whose it is, which four eyes do not forbid. */
function isAsked({ type, data, by }: ProposalEvent, facts: readonly ProposalEvent[]): boolean {
  if (type !== 'OpinionReceived' || !('person' in by)) return false;
  const isQuestion = (one: ProposalEvent) => one.type === 'OpinionRequested' && one.data.opinion === data.opinion;
  const question = facts.find(isQuestion) as Extract<ProposalEvent, { type: 'OpinionRequested' }> | undefined;
  return question?.data.asked.some(({ role, unit }) => role === by.role && unit === by.unit) === true;
}

/** After review, by somebody who had drafted or approved one of the named proposals. */
export function brokenFourEyesOver(
  facts: readonly DossierEvent[],
  involved: (proposal: string) => ReadonlySet<string>,
): readonly string[] {
  let kind: StageKind = 'review';
  return facts.flatMap((fact) => {
    if (fact.type === 'DossierOpened') kind = fact.data.at.kind;
    const by = personOf(fact.by);
    const touched = watched(kind) && by !== null ? namedBy(fact).filter((proposal) => involved(proposal).has(by)) : [];
    kind = nextKind(fact) ?? kind;
    return touched.map((proposal) => `${fact.type} of ${proposal} by ${by ?? ''}`);
  });
}

function namedBy(fact: DossierEvent): readonly string[] {
  switch (fact.type) {
    case 'DossierClosed':
    case 'DossierSubmitted':
    case 'DossierAccepted':
      return fact.data.proposals.map((listed) => listed.proposal);
    case 'ItemsReturned':
    case 'DossierReturned':
      return fact.data.proposals;
    case 'ProposalRemoved':
      return [fact.data.proposal];
    case 'DecisionIssued':
    case 'DecisionAmended':
      return fact.data.outcomes.map((outcome) => outcome.proposal);
    case 'DossierOpened':
    case 'ProposalIncluded':
    case 'InclusionDeclined':
    case 'DossierAdvanced':
    case 'DossierReceived':
    case 'ExplanationRequested':
    case 'ExplanationReceived':
    case 'OutsideActRecorded':
    case 'PaperNumberAnswered':
    case 'DossierCorrected':
    case 'ClaimCorrected':
      return [];
  }
}

function nextKind(fact: DossierEvent): StageKind | null {
  if (fact.type === 'DossierReturned') return fact.data.at?.kind ?? null;
  const moves = ['DossierClosed', 'DossierSubmitted', 'DossierAccepted', 'DossierAdvanced'];
  return moves.includes(fact.type) && 'to' in fact.data && typeof fact.data.to === 'object'
    ? (fact.data.to?.kind ?? null)
    : null;
}
