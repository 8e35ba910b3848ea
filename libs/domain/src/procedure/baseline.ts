import type { CivilDate } from '../kernel/civil-date.js';
import type { TimeLimit } from '../measurement/time/limit.js';

/** The year that every cut is counted against. */
export const BASELINE_YEAR = 2024;

/** The document that says how it was. */
export interface BaselineSource {
  readonly title: string;
  readonly number: string | null;
  readonly date: CivilDate | null;
}

/** How a procedure was at an agency (a unit, with its area's path) in 2024. `cost`: whole đồng a year, as digits. */
export interface Baseline {
  readonly agency: string;
  readonly area: readonly string[];
  readonly year: typeof BASELINE_YEAR;
  readonly time: TimeLimit | null;
  readonly cost: string | null;
  readonly source: BaselineSource;
}
