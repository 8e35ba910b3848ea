import type { Deadline } from '../deadline/deadline.js';

/** Counted from the facts of this service; `BASELINE_INDICATORS` against an earlier year. */
export const SERVICE_INDICATORS = [
  'time-cut',
  'cost-cut',
  'conditions-simplified',
  'conditions-abolished',
  'internal-procedures-reviewed',
  'procedures-reviewed',
  'tasks-on-time',
] as const;

export const OUTSIDE_INDICATORS = [
  'authority-delegated',
  'business-procedures-online',
  'business-reports-electronic',
  'delegation-carried-out',
  'dossier-items-replaced-by-data',
  'dossier-status-synchronised',
  'dossiers-before-time',
  'dossiers-digitised',
  'dossiers-on-time',
  'dossiers-online',
  'dossiers-passed-electronically',
  'fully-online',
  'information-given-once',
  'information-not-asked-again',
  'internal-procedures-electronic',
  'late-dossiers-explained',
  'online-services-restructured',
  'payable-procedures-paid-online',
  'payments-online',
  'petitions-resolved',
  'postal-service',
  'procedure-list-synchronised',
  'procedures-any-location',
  'procedures-published',
  'satisfaction',
  'standards-procedures-reviewed',
  'valid-results-digitised',
] as const;

export const BASELINE_INDICATORS: readonly Indicator[] = ['time-cut', 'cost-cut'];

export type ServiceIndicator = (typeof SERVICE_INDICATORS)[number];
export type Indicator = ServiceIndicator | (typeof OUTSIDE_INDICATORS)[number];

/** The document's word. `exactly`: without "ít nhất" or "trên"; met at the figure and beyond. */
export const COMPARISONS = ['at-least', 'above', 'exactly', 'at-most'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Absent in a file is a percent. */
export const TARGET_UNITS = ['percent', 'count'] as const;
export type TargetUnit = (typeof TARGET_UNITS)[number];

/** What a figure counts: all procedures, those of some catalogues, or what only the document's words describe. */
export type TargetScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'catalogues'; readonly codes: readonly string[] }
  | { readonly kind: 'described'; readonly of: string };

/** `system`: the Vietnamese name of the other system. */
export type TargetSource = { readonly kind: 'service' } | { readonly kind: 'other-system'; readonly system: string };

/**
 * One figure of a target in typed form. `value`: decimal text, a percent from 0 to 100 or, with `unit` "count", a whole
 * number; null with `comparison` if the document gives no figure. `baseline`: the year to compare with, or null. `by`:
 * when it holds; absent where the document does not say. `reading`: what in this form is ours and not the document's.
 */
export interface TargetFigure {
  readonly indicator: Indicator;
  readonly comparison: Comparison | null;
  readonly value: string | null;
  readonly unit?: TargetUnit;
  readonly by?: Deadline | null;
  readonly scope: TargetScope;
  readonly baseline: number | null;
  readonly source: TargetSource;
  readonly reading: string | null;
}

export function isCountedHere(indicator: Indicator): indicator is ServiceIndicator {
  return SERVICE_INDICATORS.some((one) => one === indicator);
}
