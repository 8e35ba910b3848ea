import {
  lastStageAlone,
  personOf,
  type DossierEvent,
  type Path,
  type ProposalEvent,
  type StageKind,
} from '@app/domain';

/** The stage that a proposal's facts say it stands at, and whether any fact skipped one; told without any decider. */
export function skippedStages(path: Path, facts: readonly ProposalEvent[]): readonly string[] {
  const broken: string[] = [];
  let at = 0;
  const stageAt = (index: number) => path.stages[index]?.id ?? null;
  for (const fact of facts) {
    if (fact.type !== 'StageCompleted' && fact.type !== 'ProposalReturned') continue;
    const { from, to } = fact.data;
    const target = to?.index ?? path.stages.length;
    const right = fact.type === 'StageCompleted' ? target === at + 1 : target < at;
    if (from !== stageAt(at) || !right || (to && to.stage !== stageAt(target))) {
      broken.push(`${fact.type} from ${from} to ${to?.stage ?? 'end'} at ${stageAt(at) ?? 'end'}`);
    }
    at = target;
  }
  return broken;
}

/** Review stages that a proposal left forward, alone or into a dossier, without its head's approval of that very edition. */
export function leftWithoutHead(path: Path, facts: readonly ProposalEvent[]): readonly string[] {
  const broken: string[] = [];
  const alone = path.stages.slice(0, lastStageAlone(path) + 1).filter((stage) => stage.kind === 'review');
  let approved: string | null = null;
  let edition = 1;
  for (const fact of facts) {
    if (fact.type === 'ProposalRevised') edition = fact.data.edition;
    if (fact.type === 'EditionApproved') approved = `${fact.data.stage}@${String(fact.data.edition)}`;
    if (fact.type === 'EditionSentBack' || fact.type === 'ProposalReturned') approved = null;
    if (fact.type !== 'StageCompleted') continue;
    const { from } = fact.data;
    if (alone.some((stage) => stage.id === from) && approved !== `${from}@${String(edition)}`) broken.push(from);
  }
  return broken;
}

const watched = (kind: StageKind) => kind !== 'review';

/** Who drafted, revised or approved the proposal at its units, by its facts. */
export function involvedIn(facts: readonly ProposalEvent[]): ReadonlySet<string> {
  const acts = facts.filter((fact) => ['ProposalDrafted', 'ProposalRevised', 'EditionApproved'].includes(fact.type));
  return new Set(acts.flatMap((fact) => personOf(fact.by) ?? []));
}

/** Acts on a proposal, at a stage after review, of somebody who had drafted or approved it before. */
export function brokenFourEyes(path: Path, facts: readonly ProposalEvent[]): readonly string[] {
  let stage = path.stages[0]!;
  return facts.flatMap((fact, at) => {
    const here = stage;
    const to = fact.type === 'StageCompleted' || fact.type === 'ProposalReturned' ? fact.data.to : null;
    stage = path.stages[to?.index ?? path.stages.indexOf(stage)]!;
    const follows = fact.type === 'InclusionRequested' && fact.data.own;
    const own = fact.type === 'ProposalWithdrawn' || follows || !watched(here.kind);
    const by = personOf(fact.by);
    return !own && by !== null && involvedIn(facts.slice(0, at)).has(by) ? [`${fact.type} by ${by} at ${here.id}`] : [];
  });
}

/** Acts on a dossier, at a stage after review, of somebody who had drafted or approved one of the proposals it names. */
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
      return fact.data.outcomes.map((outcome) => outcome.proposal);
    case 'DossierOpened':
    case 'ProposalIncluded':
    case 'InclusionDeclined':
    case 'DossierAdvanced':
    case 'DossierReceived':
    case 'ExplanationRequested':
    case 'ExplanationReceived':
    case 'OutsideActRecorded':
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
