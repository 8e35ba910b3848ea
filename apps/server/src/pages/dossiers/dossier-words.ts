import type { DossierSummaryBody } from '../../dossiers/dossier-summary-views.js';

/** A dossier of one proposal alone has no number. */
export function dossierName({ number }: Pick<DossierSummaryBody, 'number'>): string {
  return number ?? 'Hồ sơ riêng';
}
