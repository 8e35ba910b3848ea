import { ensure } from '../kernel/rejection.js';
import type { Path, Stage } from './document.js';

/** A stage that a return may name; `isDefault`: it goes there when none is named. */
export interface StageOffered {
  readonly stage: string;
  readonly name: string;
  readonly isDefault: boolean;
}

/** `from`: the index of the present stage. `last`: the latest that may be returned to. */
interface Range {
  readonly from: number;
  readonly last: number;
}

/**
 * The index of the stage to return to: the named one, before `from` and not after `last`, or the nearest review stage
 * up to `last`. @throws Rejection BAD_RETURN_TARGET with the possible stages
 */
export function returnTarget(path: Path, { to, ...range }: Range & { readonly to: string | null }): number {
  const possible = returnableIn(path, range);
  const index = to === null ? nearestReview(possible) : possible.findIndex((stage) => stage.id === to);
  ensure(index >= 0, 'BAD_RETURN_TARGET', { field: 'to', possible: possible.map((stage) => stage.id) });
  return index;
}

/** Every stage that may be returned to. `otherwise`: the one that is meant when none is named, if not the nearest review. */
export function returnTargets(path: Path, range: Range, otherwise?: number): readonly StageOffered[] {
  const possible = returnableIn(path, range);
  const meant = otherwise ?? nearestReview(possible);
  return possible.map(({ id: stage, name }, index) => ({ stage, name, isDefault: index === meant }));
}

function returnableIn(path: Path, { from, last }: Range): readonly Stage[] {
  return path.stages.slice(0, (last < from ? last : from - 1) + 1);
}

function nearestReview(possible: readonly Stage[]): number {
  return possible.findLastIndex((stage) => stage.kind === 'review');
}
