import type { Content, ProposalEvent, StageEntry } from '@app/domain';

/** What a reader of a timeline is told of a fact beyond its type, stage, date and authority. */
export type Summary = Readonly<Record<string, unknown>>;

/** A fact in a few words; whole editions and stages stand elsewhere. */
export function summaryOfProposal({ type, data }: ProposalEvent): Summary {
  switch (type) {
    case 'ProposalDrafted': {
      const { number, subject, edition, content, complete } = data;
      return {
        number,
        unit: subject.unit,
        item: subject.item,
        edition,
        complete,
        ...inShort(content),
        due: data.at.due,
      };
    }
    case 'ProposalRevised':
      return { edition: data.edition, complete: data.complete, ...inShort(data.content) };
    case 'ProposalMeasured': {
      const { edition, complete, measurements, warnings } = data;
      return { edition, complete, measured: measurements.length, warnings: warnings.length };
    }
    case 'WarningsAnswered': {
      const { edition, complete, warnings } = data;
      const answered = warnings.filter(({ answer }) => answer !== null).length;
      return { edition, complete, warnings: warnings.length, answered };
    }
    case 'StageCompleted':
      return { edition: data.edition, dossier: data.dossier, ...stageInShort(data.to) };
    case 'ProposalReturned':
      return { reason: data.reason, dossier: data.dossier, released: data.released, ...stageInShort(data.to) };
    case 'InclusionRequested':
      return { dossier: data.dossier, own: data.own, edition: data.edition };
    case 'EditionApproved':
    case 'EditionSentBack':
    case 'AssessmentStarted':
    case 'OpinionRequested':
    case 'OpinionReceived':
    case 'ProposalAccepted':
    case 'ProposalWithdrawn':
    case 'ProposalDecided': {
      const { stage: _, ...rest } = data;
      return rest;
    }
    case 'InclusionConfirmed':
    case 'InclusionRefused':
    case 'RemovedFromDossier':
      return data;
  }
}

function inShort({ title, procedures, measures }: Content): Summary {
  return { title, procedures: procedures.length, measures: measures.length };
}

/** The stage that is entered, null past the last. */
export function stageInShort(to: StageEntry | null): Summary {
  return { to: to?.stage ?? null, toName: to?.name ?? null, due: to?.due ?? null };
}
