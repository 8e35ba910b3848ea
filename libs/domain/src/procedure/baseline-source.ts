import type { CivilDate } from '../kernel/civil-date.js';

/** The paper that tells how a procedure was in 2024. */
export interface BaselineSource {
  readonly title: string;
  readonly number: string | null;
  readonly date: CivilDate | null;
}
