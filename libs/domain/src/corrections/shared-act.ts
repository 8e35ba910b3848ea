import type { PastAct } from './past-act.js';

/** One of those with whom a stream shares an act, and which of the acts shared with them it is, from 0. */
export interface Shared {
  readonly with: string;
  readonly nth: number;
}

const isShared =
  (id: string) =>
  ({ shared }: PastAct): boolean =>
    shared.includes(id);

/** Carried facts keep their order, so that both streams count alike. */
export function sharersOf(acts: readonly PastAct[], revision: number): readonly Shared[] {
  const before = acts.slice(0, revision);
  return (acts[revision]?.shared ?? []).map((id) => ({ with: id, nth: before.filter(isShared(id)).length }));
}

/** The revision of the nth act that is shared with that stream; -1 where there is none. */
export function actSharedWith(id: string, nth: number, acts: readonly PastAct[]): number {
  const revisions = acts.flatMap((act, revision) => (isShared(id)(act) ? [revision] : []));
  return revisions[nth] ?? -1;
}
