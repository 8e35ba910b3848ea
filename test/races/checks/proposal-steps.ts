import type { ProposalEvent } from '@app/domain';
import { back, enter, forward, GATHERING, indexOf, kindAt, type PathPlace, type Steps } from './place.js';

const STEPS: Steps<ProposalEvent> = {
  ProposalDrafted: (place, { at }) => place.stage === -1 && indexOf(at.stage) === 0 && enter(place, 0),
  ProposalRevised: edited,
  ProposalMeasured: edited,
  WarningsAnswered: edited,
  EditionApproved: (place, { edition }) => {
    place.approved = edition;
    return reviewed(place) && edition === place.edition;
  },
  EditionSentBack: (place) => {
    place.approved = null;
    return reviewed(place);
  },
  AssessmentStarted: (place) => {
    place.assessing = true;
    return place.dossier === null && kindAt(place) === 'consolidation';
  },
  OpinionRequested: (place) => {
    place.asked += 1;
    place.accepted = null;
    return place.dossier === null && place.assessing;
  },
  // Also late, wherever it has gone on to.
  OpinionReceived: (place) => --place.asked >= 0,
  ProposalAccepted: (place, { edition }) => {
    place.accepted = edition;
    return place.dossier === null && place.assessing && edition === place.edition;
  },
  ProposalPostponed: (place) => place.dossier === null && place.stage <= GATHERING,
  ProposalResumed: (place) => place.dossier === null && place.stage <= GATHERING,
  ProposalCorrected: () => true,
  DecisionCorrected: () => true,
  CarriedCorrected: () => true,
  InclusionRequested: (place, { dossier, edition }) => {
    const right = place.dossier === null && place.stage === GATHERING && place.accepted === place.edition;
    place.dossier = dossier;
    return right && edition === place.edition;
  },
  InclusionConfirmed: (place, { dossier }) => place.dossier === dossier,
  InclusionRefused: (place, { dossier }) => leave(place, dossier),
  RemovedFromDossier: (place, { dossier }) => leave(place, dossier),
  StageCompleted: (place, { from, to, dossier, edition }) => {
    const ready = place.stage < GATHERING ? place.approved === place.edition : place.dossier !== null;
    const right = ready && dossier === place.dossier && edition === place.edition;
    return forward(place, from, to) && right;
  },
  ProposalReturned: (place, { from, to, dossier, released }) => {
    const right = dossier === place.dossier && (!released || leave(place, dossier));
    const moved = back(place, from, to.stage);
    // What waits in its dossier where it was gathered is still the edition that was accepted there.
    if (place.dossier !== null && place.stage === GATHERING) place.accepted = place.edition;
    return moved && right;
  },
  ProposalDecided: (place, { stage, dossier, edition, final }) => {
    const right = kindAt(place) === 'approval' && indexOf(stage) === place.stage && edition === place.edition;
    place.over = final;
    return leave(place, dossier) && right;
  },
  // Nobody amends a decision here.
  ProposalRedecided: () => false,
  ProposalWithdrawn: (place) => {
    place.over = true;
    return place.dossier === null;
  },
};

/** Takes a proposal's step; false where it could not follow. */
export function proposalStep(place: PathPlace, { type, data }: ProposalEvent): boolean {
  const begun = type === 'ProposalDrafted' || place.stage >= 0;
  const corrects = ['ProposalCorrected', 'DecisionCorrected', 'CarriedCorrected'].includes(type);
  return (corrects || !place.over) && begun && STEPS[type](place, data as never);
}

function edited(place: PathPlace, { edition }: { readonly edition: number }): boolean {
  place.approved = null;
  return reviewed(place) && edition === ++place.edition;
}

function reviewed(place: PathPlace): boolean {
  return place.dossier === null && kindAt(place) === 'review';
}

function leave(place: PathPlace, dossier: string | null): boolean {
  const right = place.dossier !== null && place.dossier === dossier;
  place.dossier = null;
  return right;
}
