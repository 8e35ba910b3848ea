import { ensure } from '../kernel/rejection.js';
import type { Path } from './document.js';

/**
 * The index of the stage to return to: the named one, before `from` and not after `last`, or the nearest review stage
 * up to `last`. @throws Rejection BAD_RETURN_TARGET with the possible stages
 */
export function returnTarget(
  path: Path,
  range: { readonly from: number; readonly last: number; readonly to: string | null },
): number {
  const end = range.last < range.from ? range.last : range.from - 1;
  const possible = path.stages.slice(0, end + 1);
  const index =
    range.to === null
      ? possible.findLastIndex((stage) => stage.kind === 'review')
      : possible.findIndex((stage) => stage.id === range.to);
  ensure(index >= 0, 'BAD_RETURN_TARGET', { field: 'to', possible: possible.map((stage) => stage.id) });
  return index;
}
