import type { StageEntry } from '@app/domain';
import type { FactOf } from '@app/facts';
import { isLate } from './late.js';
import { summaryOfDossier } from './summary-of-dossier.js';
import { summaryOfProposal } from './summary-of-proposal.js';
import type { TimelineRow } from './timeline-row.js';

export type Told = FactOf<'proposal'> | FactOf<'dossier'>;
/** Where the fact before left things. */
export type LeftAt = Pick<TimelineRow, 'nextStage' | 'nextStageName'>;

/** The row of one fact; `previous` is that of the fact before it, which tells where it happened. */
export function projectTimeline(previous: LeftAt | null, recorded: Told): TimelineRow {
  const { aggregate, id, revision, position, fact, recordedAt } = recorded;
  const summary =
    recorded.aggregate === 'proposal' ? summaryOfProposal(recorded.fact) : summaryOfDossier(recorded.fact);
  return {
    kind: aggregate,
    id,
    revision,
    position,
    type: fact.type,
    ...placesOf(previous, stageEntered(recorded)),
    occurredOn: fact.on,
    recordedAt,
    late: isLate(fact.on, recordedAt),
    authority: JSON.stringify(fact.by),
    summary: JSON.stringify(summary),
  };
}

type Place = Pick<StageEntry, 'stage' | 'name'>;

/** Where a fact happened and where it leads: the first of a stream happens where it leads. */
function placesOf(previous: LeftAt | null, entered: Place | null | undefined) {
  const { stage: to = null, name: toName = null } = entered ?? {};
  if (!previous) return { stage: to, stageName: toName, nextStage: to, nextStageName: toName };
  const { nextStage: stage, nextStageName: stageName } = previous;
  return entered === undefined
    ? { stage, stageName, nextStage: stage, nextStageName: stageName }
    : { stage, stageName, nextStage: to, nextStageName: toName };
}

/** The stage that the fact leads to; undefined where things stay, null at the end of the path. */
function stageEntered({ fact }: Told): Place | null | undefined {
  switch (fact.type) {
    case 'ProposalDrafted':
    case 'DossierOpened':
      return fact.data.at;
    case 'DossierReturned':
      return fact.data.at ?? undefined;
    case 'StageCompleted':
    case 'ProposalReturned':
    case 'DossierClosed':
    case 'DossierSubmitted':
    case 'DossierAccepted':
    case 'DossierAdvanced':
      return fact.data.to;
    case 'ProposalRevised':
    case 'ProposalMeasured':
    case 'WarningsAnswered':
    case 'EditionApproved':
    case 'EditionSentBack':
    case 'AssessmentStarted':
    case 'OpinionRequested':
    case 'OpinionReceived':
    case 'ProposalAccepted':
    case 'InclusionRequested':
    case 'InclusionConfirmed':
    case 'InclusionRefused':
    case 'RemovedFromDossier':
    case 'ProposalDecided':
    case 'ProposalWithdrawn':
    case 'ProposalIncluded':
    case 'InclusionDeclined':
    case 'ProposalRemoved':
    case 'DossierReceived':
    case 'ExplanationRequested':
    case 'ExplanationReceived':
    case 'OutsideActRecorded':
    case 'ItemsReturned':
    case 'DecisionIssued':
      return undefined;
  }
}
