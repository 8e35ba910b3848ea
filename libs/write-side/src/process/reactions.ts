import type { DossierCommand, DossierEvent, DossierNews, PlanEvent, ProposalEvent, UnitCommand } from '@app/domain';
import { areaPath, isWithin } from '@app/domain';

export type Reaction =
  | { readonly to: 'proposal'; readonly id: string; readonly command: DossierNews }
  | { readonly to: 'dossier'; readonly id: string; readonly command: DossierCommand }
  | { readonly to: 'unit'; readonly id: string; readonly command: UnitCommand };

export function onProposalEvent(proposal: string, event: ProposalEvent): readonly Reaction[] {
  if (event.type === 'ProposalCorrected') {
    const { carried, changes, was, reason } = event.data;
    return carried.map(({ dossier: id, nth }) => {
      return { to: 'dossier', id, command: { type: 'CorrectClaim', proposal, nth, changes, was, reason } };
    });
  }
  if (event.type !== 'InclusionRequested') return [];
  const claim = event.data;
  const type = claim.own ? 'OpenOwnDossier' : 'AnswerClaim';
  return [{ to: 'dossier', id: claim.dossier, command: { type, proposal, claim } }];
}

export function onDossierEvent(dossier: string, event: DossierEvent): readonly Reaction[] {
  const tell = (id: string, command: DossierNews): Reaction => ({ to: 'proposal', id, command });
  switch (event.type) {
    case 'ProposalIncluded':
      return [tell(event.data.proposal, { type: 'ConfirmInclusion', dossier })];
    case 'InclusionDeclined':
      return [
        tell(event.data.proposal, { type: 'ReleaseProposal', dossier, why: 'declined', reason: event.data.reason }),
      ];
    case 'ProposalRemoved':
      return [
        tell(event.data.proposal, { type: 'ReleaseProposal', dossier, why: 'removed', reason: event.data.reason }),
      ];
    case 'DossierClosed':
    case 'DossierSubmitted':
    case 'DossierAccepted':
    case 'DossierAdvanced': {
      const { from, to, proposals } = event.data;
      const news = { type: 'AdvanceWithDossier', dossier, from, to: to?.stage ?? null } as const;
      return proposals.map(({ proposal }) => tell(proposal, news));
    }
    case 'ItemsReturned':
    case 'DossierReturned': {
      const { from, to, released, reason, proposals } = event.data;
      const news = { type: 'ReturnWithDossier', dossier, from, to, released, reason } as const;
      return proposals.map((proposal) => tell(proposal, news));
    }
    case 'DecisionIssued': {
      const { stage, decision, outcomes } = event.data;
      return outcomes.map(({ proposal, ...decided }) =>
        tell(proposal, { type: 'RecordDecision', dossier, stage, decision, ...decided }),
      );
    }
    case 'DecisionAmended': {
      const { stage, decision, amends, outcomes } = event.data;
      return outcomes.map(({ proposal, edition, measures, outcome }) =>
        tell(proposal, { type: 'RecordAmendment', dossier, stage, decision, amends, edition, measures, outcome }),
      );
    }
    case 'DossierCorrected': {
      const { carried, decision, changes, was, reason } = event.data;
      const correction = { dossier, changes, was, reason } as const;
      if (carried) {
        return carried.map(({ proposal, nth }) => tell(proposal, { type: 'CorrectCarried', nth, ...correction }));
      }
      if (!decision) return [];
      return decision.proposals.map((proposal) =>
        tell(proposal, { type: 'CorrectDecision', decision: decision.id, ...correction }),
      );
    }
    case 'ClaimCorrected':
    case 'DossierOpened':
    case 'DossierReceived':
    case 'ExplanationRequested':
    case 'ExplanationReceived':
    case 'OutsideActRecorded':
    case 'PaperNumberAnswered':
      return [];
  }
}

/**
 * Registers the units that an imported plan declares within what its importer administered, so that people can be
 * appointed before the adoption; other units must be registered already.
 */
export function onPlanEvent(event: PlanEvent): readonly Reaction[] {
  if (event.type !== 'PlanImported') return [];
  const { document } = event.data;
  const within = 'process' in event.by ? null : event.data.within;
  return document.units.flatMap(({ id, name, area: code, roles }) => {
    const area = areaPath(document, code);
    const command = { type: 'RegisterUnit', name, area, roles, within } as const;
    return isWithin(within, area) ? [{ to: 'unit', id, command } as const] : [];
  });
}
