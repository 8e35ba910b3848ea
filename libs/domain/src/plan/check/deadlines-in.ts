import type { Deadline } from '../../deadline/deadline.js';
import type { PlanDocument, Remark } from '../document.js';

/**
 * A deadline at its place. `ofStage`: of a stage, that somebody enters. `isOdd`: a remark says that its section of the
 * document is kept although odd, or contradicts itself.
 */
export interface PlacedDeadline {
  readonly deadline: Deadline;
  readonly at: string;
  readonly ofStage: boolean;
  readonly isOdd: boolean;
}

export function* deadlinesIn(document: PlanDocument): Generator<PlacedDeadline> {
  const isOdd = oddities(document);
  yield* ofPaths(document, isOdd);
  for (const [index, { deadlines }] of document.catalogues.entries()) {
    yield* listed(deadlines, `/catalogues/${String(index)}`, { ofStage: true, isOdd: false });
  }
  for (const [index, { deadline, deadlines, section, remarks }] of document.items.entries()) {
    const place = { ofStage: true, isOdd: isOdd(section, remarks) };
    const at = `/items/${String(index)}`;
    if (deadline) yield { ...place, deadline, at: `${at}/deadline`, ofStage: false };
    yield* listed(deadlines, at, place);
  }
  for (const [index, { deadlines, section, remarks }] of document.tasks.entries()) {
    yield* listed(deadlines, `/tasks/${String(index)}`, { ofStage: false, isOdd: isOdd(section, remarks) });
  }
  yield* ofTargets(document, isOdd);
}

function* ofPaths({ paths }: PlanDocument, isOdd: IsOdd): Generator<PlacedDeadline> {
  for (const [index, path] of paths.entries()) {
    for (const [place, { deadline, section }] of path.stages.entries()) {
      const at = `/paths/${String(index)}/stages/${String(place)}/deadline`;
      if (deadline) yield { deadline, at, ofStage: true, isOdd: isOdd(section) || isOdd(path.section) };
    }
  }
}

/** By when their figures are to be reached. */
function* ofTargets({ targets }: PlanDocument, isOdd: IsOdd): Generator<PlacedDeadline> {
  for (const [index, { measures, section, remarks }] of targets.entries()) {
    const place = { ofStage: false, isOdd: isOdd(section, remarks) };
    for (const [nth, { by }] of measures.entries()) {
      if (by) yield { ...place, deadline: by, at: `/targets/${String(index)}/measures/${String(nth)}/by` };
    }
  }
}

function* listed(
  deadlines: readonly { readonly deadline: Deadline }[],
  at: string,
  place: Pick<PlacedDeadline, 'ofStage' | 'isOdd'>,
): Generator<PlacedDeadline> {
  for (const [index, { deadline }] of deadlines.entries()) {
    yield { ...place, deadline, at: `${at}/deadlines/${String(index)}/deadline` };
  }
}

type IsOdd = (section: string | null, own?: readonly Remark[]) => boolean;

/** Whether what stands in a section is marked as odd: by the document's remarks on it, or by any of its own. */
export function oddities({ remarks }: PlanDocument): IsOdd {
  const odd = new Set(remarks.filter(marksOdd).map(({ at }) => at));
  return (section, own = []) => (section !== null && odd.has(section)) || own.some(marksOdd);
}

function marksOdd({ kind }: Remark): boolean {
  return kind === 'as-written' || kind === 'contradiction';
}
