import type { Proposal } from '@app/domain';

/** How far a proposal's saving has come; the last four save nothing, or an unknown part. */
export const SAVING_STATUSES = [
  'proposed',
  'consolidated',
  'submitted',
  'approved',
  'completed',
  'partly-approved',
  'rejected',
  'referred',
  'rejected-and-referred',
] as const;
export type SavingStatus = (typeof SAVING_STATUSES)[number];

export const OPEN_STATUSES: readonly SavingStatus[] = ['proposed', 'consolidated', 'submitted'];
export const APPROVED_STATUSES: readonly SavingStatus[] = ['approved', 'completed'];
export const LIVE_STATUSES: readonly SavingStatus[] = [...OPEN_STATUSES, ...APPROVED_STATUSES];

/** Null if withdrawn. A decision that is not final changes no status. */
export function savingStatus(state: Proposal): SavingStatus | null {
  switch (state.status) {
    case 'withdrawn':
      return null;
    case 'completed':
      return 'completed';
    case 'decided':
      return state.outcome ?? 'referred';
    case 'open':
      return openStatus(state);
  }
}

function openStatus({ at, dossier, edition, acceptedEdition }: Proposal): SavingStatus {
  if (at.kind === 'approval') return 'submitted';
  const accepted = at.kind === 'consolidation' && acceptedEdition === edition;
  return at.kind === 'submission' || dossier?.confirmed === true || accepted ? 'consolidated' : 'proposed';
}
