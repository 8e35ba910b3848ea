import type { DossierEvent } from '@app/domain';
import { stageInShort, type Summary } from './summary-of-proposal.js';

/** A fact of a dossier in a few words; its list stands elsewhere. */
export function summaryOfDossier({ type, data }: DossierEvent): Summary {
  switch (type) {
    case 'DossierOpened':
      return { number: data.number, title: data.title, own: data.own, unit: data.unit, due: data.at.due };
    case 'ProposalIncluded':
      return { proposal: data.proposal, number: data.number, title: data.title, edition: data.edition };
    case 'DossierClosed':
    case 'DossierSubmitted':
    case 'DossierAccepted':
    case 'DossierAdvanced':
      return { proposals: data.proposals.length, letter: data.letter, ...stageInShort(data.to) };
    case 'DossierReturned': {
      const { to, proposals, reason, released, at } = data;
      return { to, proposals, reason, released, due: at?.due ?? null };
    }
    case 'DecisionIssued': {
      const { decision, outcomes, undecided } = data;
      const told = outcomes.map(({ proposal, outcome, final }) => ({ proposal, outcome, final }));
      return { decision, outcomes: told, undecided: undecided.length };
    }
    case 'ItemsReturned': {
      const { to, proposals, reason } = data;
      return { to, proposals, reason };
    }
    case 'DossierReceived':
    case 'ExplanationRequested':
    case 'ExplanationReceived':
    case 'OutsideActRecorded': {
      const { stage: _, ...rest } = data;
      return rest;
    }
    case 'InclusionDeclined':
    case 'ProposalRemoved':
      return data;
  }
}
