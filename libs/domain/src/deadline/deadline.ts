import type { CivilDate } from '../kernel/civil-date.js';

/** A deadline in typed form: the plan file's reading of the document's words. */
export type DeadlineForm =
  | { readonly kind: 'date'; readonly date: CivilDate }
  | { readonly kind: 'month'; readonly year: number | null; readonly month: number }
  | { readonly kind: 'quarter'; readonly year: number | null; readonly quarter: number }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'yearly-day'; readonly month: number; readonly day: number }
  | { readonly kind: 'monthly'; readonly day: number | null }
  | { readonly kind: 'continuous'; readonly year: number | null }
  | { readonly kind: 'periodic'; readonly rhythm: readonly Rhythm[]; readonly adHoc: boolean }
  | { readonly kind: 'ad-hoc' }
  | { readonly kind: 'on-request'; readonly by: string | null }
  | { readonly kind: 'by-roadmap'; readonly until: number | null }
  | { readonly kind: 'external'; readonly by: string }
  | { readonly kind: 'unstated' }
  | ArrivalForm
  | { readonly kind: 'any-of'; readonly parts: readonly DeadlineForm[] }
  | { readonly kind: 'split'; readonly classes: readonly { readonly of: string; readonly form: DeadlineForm }[] };

/** Counted from the day on which the stage is entered, which is not one of them ("05 ngày làm việc kể từ ngày nhận"). */
export interface ArrivalForm {
  readonly kind: 'after-arrival';
  readonly days: number;
  readonly counted: 'working-days' | 'days';
}

export type Rhythm = 'monthly' | 'quarterly' | 'half-yearly' | 'yearly';

/** `text`: the document's words. `inclusive`: whether the named day counts; "trước ngày X" leaves X out. */
export interface Deadline {
  readonly text: string;
  readonly inclusive: boolean;
  readonly form: DeadlineForm;
}
