import type { MeasurementInputs } from '../measurement/record/measurement.js';
import { answered, type WarningAnswer } from './answers.js';
import { missingIn, type Written } from './completeness.js';
import type { Content, ContentDraft } from './content.js';
import { withEntryIds, type EntryCount } from './entries.js';
import { figuresOf, type FigureTerms } from './figures.js';
import type { RaisedWarning } from './warnings.js';
import { measurementsOf, raised } from './warnings.js';
import type { Measurement } from '../measurement/record/measurement.js';

/**
 * What an author saves at once. Without `measurements` those of the edition before stay. Measurements and answers may
 * name a procedure by its place in the content: `procedures[0]`.
 */
export interface Writing {
  readonly content: ContentDraft;
  readonly measurements?: readonly MeasurementInputs[];
  readonly warningAnswers?: readonly WarningAnswer[];
}

/** The edition before, of which a new proposal has none. */
export interface WrittenBefore extends Omit<Written, 'content'> {
  readonly content: Content | null;
  readonly given: EntryCount;
}

/** `measured`: the figures that the writing gave; null where it gave none. */
export interface WrittenNow extends Written {
  readonly given: EntryCount;
  readonly measured: readonly Measurement[] | null;
  readonly complete: boolean;
}

export const NOTHING_WRITTEN: WrittenBefore = {
  content: null,
  given: { procedures: 0, measures: 0 },
  measurements: [],
  warnings: [],
};

/** @throws Rejection NO_SUCH_ENTRY, REPEATED_PROCEDURE, BAD_MEASUREMENT, NO_SUCH_WARNING, REASON_REQUIRED */
export function writtenNow(writing: Writing, before: WrittenBefore, terms: FigureTerms): WrittenNow {
  const { content, given } = withEntryIds(writing.content, before.content, before.given);
  const inputs = writing.measurements?.map((one) => placedIn(content, one));
  const measured = inputs ? figuresOf(inputs, content, terms) : null;
  const measurements = measured ?? measurementsOf(content, before.measurements);
  const warnings = answersGiven(writing, content, raised(content, measurements, before.warnings));
  const complete = missingIn({ content, measurements, warnings }).length === 0;
  return { content, given, measurements, measured, warnings, complete };
}

function answersGiven(
  { warningAnswers }: Writing,
  content: Content,
  warnings: readonly RaisedWarning[],
): readonly RaisedWarning[] {
  if (!warningAnswers) return warnings;
  const placed = warningAnswers.map((one) => placedIn(content, one));
  return answered(warnings, placed, 'warningAnswers');
}

/** With the id of the procedure at the place. */
function placedIn<Given extends { readonly procedure: string }>(content: Content, given: Given): Given {
  const place = /^procedures\[(\d{1,3})\]$/.exec(given.procedure)?.[1];
  const id = place === undefined ? undefined : content.procedures[Number(place)]?.id;
  return id === undefined ? given : { ...given, procedure: id };
}
