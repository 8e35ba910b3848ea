import { personOf, type Authority } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { ActingRole } from '../kernel/roles.js';
import type { Signer } from '../proposal/outcome.js';

/** What of a fact may be corrected besides its date. */
export interface CorrectableValues {
  readonly number?: string;
  readonly date?: CivilDate;
  readonly signer?: Signer;
  readonly reason?: string;
  readonly text?: string;
}

/** `on`: the date of the act itself. */
export interface CorrectedValues extends CorrectableValues {
  readonly on?: CivilDate;
}

/**
 * A fact of a stream as corrections know it; its place in the list is its revision. `on`, `values`: as they count now.
 * `post`: under which it was recorded; null for what a process carried over. `enters`: it led to another stage.
 */
export interface PastAct {
  readonly type: string;
  readonly on: CivilDate;
  readonly post: { readonly unit: string; readonly role: ActingRole } | null;
  readonly person: string | null;
  readonly values: CorrectableValues;
  readonly enters: boolean;
  /** The index of the stage where it happened. */
  readonly at: number;
  /** Whose streams hold it too: the proposals that it is carried to, or the dossier that it comes from. */
  readonly shared: readonly string[];
  /** It speaks of another act, so that its own date orders nothing. */
  readonly beside: boolean;
}

interface Happened {
  readonly type: string;
  readonly on: CivilDate;
  readonly by: Authority;
}

function pastAct(
  { type, on, by }: Happened,
  { values = {}, shared = [], enters, at }: Pick<PastAct, 'enters' | 'at'> & Kept,
): PastAct {
  // Proposals and dossiers are acted on under acting roles alone.
  const post = 'person' in by ? { unit: by.unit, role: by.role as ActingRole } : null;
  return { type, on, post, person: personOf(by), values, enters, at, shared, beside: isBeside(type) };
}

/** What its kind of fact says of an act. */
interface Kept {
  readonly values?: CorrectableValues | undefined;
  readonly shared?: readonly string[] | undefined;
}

const BESIDE: ReadonlySet<string> = new Set([
  'ProposalCorrected',
  'DossierCorrected',
  'DecisionCorrected',
  'CarriedCorrected',
  'ClaimCorrected',
  'PaperNumberAnswered',
]);

/** Whether facts of this type stand beside the acts of a stream: they have no place in the order of its papers. */
export function isBeside(type: string): boolean {
  return BESIDE.has(type);
}

/** The acts with one of them corrected. */
export function withCorrection(
  acts: readonly PastAct[],
  revision: number,
  { on, ...values }: CorrectedValues,
): readonly PastAct[] {
  return acts.map((act, at) =>
    at === revision ? { ...act, on: on ?? act.on, values: { ...act.values, ...values } } : act,
  );
}

/** The date of the latest act; a correction is dated by itself and keeps no later paper out. */
export function lastOn(acts: readonly PastAct[]): CivilDate | null {
  let last: CivilDate | null = null;
  for (const { on, beside } of acts) if (!beside && (last === null || on > last)) last = on;
  return last;
}

/** The date on which the present stage was entered. */
export function enteredOn(acts: readonly PastAct[], otherwise: CivilDate): CivilDate {
  return acts.findLast(({ enters }) => enters)?.on ?? otherwise;
}

/** The state with the fact that led to it added to its acts. `before`: null for the first fact. */
export function remembering<
  State extends { readonly acts: readonly PastAct[]; readonly at: { readonly index: number } },
>(next: State, before: State | null, fact: Happened, kept: Kept = {}): State {
  return {
    ...next,
    acts: [
      ...next.acts,
      pastAct(fact, { ...kept, enters: before === null || next.at !== before.at, at: (before ?? next).at.index }),
    ],
  };
}
