import { Rejection, type RejectionCode } from './rejection.js';

type Details = Readonly<Record<string, unknown>>;

/** One more refusal, told with the first. */
export interface AlsoRefused extends Details {
  readonly code: RejectionCode;
}

const MOST_TOLD = 200;

/** Refusals that do not depend on each other, to be told at once. */
export class RejectionList {
  private readonly found: AlsoRefused[] = [];

  /** Notes a refusal unless the condition holds. */
  expect(condition: boolean, code: RejectionCode, details: Details = {}): void {
    if (!condition && this.found.length < MOST_TOLD) this.found.push({ code, ...details });
  }

  /** @throws Rejection the first one, with the rest as `also` */
  settle(): void {
    const [first, ...also] = this.found;
    if (!first) return;
    const { code, ...details } = first;
    throw new Rejection(code, also.length === 0 ? details : { ...details, also });
  }
}
