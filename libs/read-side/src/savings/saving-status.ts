import type { Proposal } from '@app/domain';

/** How far a proposal's saving has come; of the last three none is made, or it cannot be told how much. */
export const SAVING_STATUSES = [
  'proposed',
  'consolidated',
  'submitted',
  'approved',
  'completed',
  'partly-approved',
  'rejected',
  'referred',
] as const;
export type SavingStatus = (typeof SAVING_STATUSES)[number];

/** Still open, the furthest last. */
export const OPEN_STATUSES: readonly SavingStatus[] = ['proposed', 'consolidated', 'submitted'];
/** Settled, and made. */
export const APPROVED_STATUSES: readonly SavingStatus[] = ['approved', 'completed'];
/** Those that enter totals. */
export const LIVE_STATUSES: readonly SavingStatus[] = [...OPEN_STATUSES, ...APPROVED_STATUSES];

/** Null for one that was withdrawn. A decision that is not final leaves a proposal where it stands. */
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
