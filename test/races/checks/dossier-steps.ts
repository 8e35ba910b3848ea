import type { DossierEvent } from '@app/domain';
import { back, enter, forward, GATHERING, indexOf, kindAt, type PathPlace, type Steps } from './place.js';

/** On the path of this contest nothing follows a decision and no dossier meets a consolidation. */
const never = () => false;

const STEPS: Steps<DossierEvent> = {
  DossierOpened: (place, { at }) => place.stage === -1 && indexOf(at.stage) === GATHERING && enter(place, GATHERING),
  ProposalIncluded: (place) => place.stage === GATHERING && !place.closed,
  ProposalRemoved: (place) => place.stage === GATHERING,
  InclusionDeclined: () => true,
  OutsideActRecorded: () => true,
  DecisionAmended: never,
  DossierCorrected: () => true,
  ClaimCorrected: () => true,
  PaperNumberAnswered: () => true,
  DossierClosed: (place, { from, to }) => {
    place.closed = true;
    return place.stage === GATHERING && forward(place, from, to);
  },
  DossierSubmitted: (place, { from, to, letter }) =>
    kindAt(place) === 'submission' && letter !== null && forward(place, from, to),
  DossierAccepted: never,
  DossierAdvanced: never,
  DossierReceived: (place) => {
    place.received = true;
    return kindAt(place) === 'approval';
  },
  ExplanationRequested: (place) => {
    place.asked += 1;
    return place.received;
  },
  // Also late, wherever it has gone on to.
  ExplanationReceived: (place) => --place.asked >= 0,
  DecisionIssued: (place, { stage }) =>
    kindAt(place) === 'approval' && place.received && indexOf(stage) === place.stage,
  ItemsReturned: (place, { to }) =>
    (place.stage > GATHERING || (place.stage === GATHERING && place.closed)) && indexOf(to) < place.stage,
  DossierReturned: (place, { from, to, released }) => {
    const right = place.stage > GATHERING && back(place, from, to) && released === place.stage < GATHERING;
    place.over = released;
    return right;
  },
};

const AFTER: readonly DossierEvent['type'][] = [
  'InclusionDeclined',
  'DossierCorrected',
  'ClaimCorrected',
  'PaperNumberAnswered',
];

/** Takes a dossier's step; false where it could not follow. A dossier that is over may still decline. */
export function dossierStep(place: PathPlace, { type, data }: DossierEvent): boolean {
  if (place.over) return AFTER.includes(type);
  return STEPS[type](place, data as never);
}
