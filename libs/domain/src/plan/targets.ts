/** What is counted from the facts of this service. `BASELINE_INDICATORS` are counted against an earlier year. */
export const SERVICE_INDICATORS = [
  'time-cut',
  'cost-cut',
  'conditions-simplified',
  'conditions-abolished',
  'internal-procedures-reviewed',
  'procedures-reviewed',
  'tasks-on-time',
] as const;

/** What only another system knows; never counted here. */
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

/**
 * How the document words the figure. `exactly`: the figure alone, without "ít nhất" or "trên"; it is reached there and
 * beyond.
 */
export const COMPARISONS = ['at-least', 'above', 'exactly', 'at-most'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/**
 * What a measure counts over: everything under the plan, the procedures of some of its catalogues, or what only the words
 * of the document tell, which nothing here can pick out.
 */
export type TargetScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'catalogues'; readonly codes: readonly string[] }
  | { readonly kind: 'described'; readonly of: string };

/** Where the figures come from; `system`: the Vietnamese name of the other one. */
export type TargetSource = { readonly kind: 'service' } | { readonly kind: 'other-system'; readonly system: string };

/**
 * One figure of a target in typed form. `value`: percent as decimal text, 0 to 100; null with `comparison` where the
 * document gives no figure. `baseline`: the year it is counted against, null where the document names none. `reading`: what
 * in this form is ours and not the document's word.
 */
export interface TargetMeasure {
  readonly indicator: Indicator;
  readonly comparison: Comparison | null;
  readonly value: string | null;
  readonly scope: TargetScope;
  readonly baseline: number | null;
  readonly source: TargetSource;
  readonly reading: string | null;
}

/** Whether the service itself counts it. */
export function isCountedHere(indicator: Indicator): indicator is ServiceIndicator {
  return SERVICE_INDICATORS.some((one) => one === indicator);
}
