import { personOf, type CorrectedValues } from '@app/domain';
import type { CorrectionMade, Mark } from '@app/read-side';
import { ShownAs, ShownMaybeOne, ShownText } from './answer-fields.js';
import type { Called } from './called.js';
import { DoneByBody, doneByBody } from './done-by-body.js';
import { CORRECTED } from './outcome-shapes.js';

/** A correction as it is shown beside the value that counts. */
export class CorrectionShownBody {
  @ShownAs(CORRECTED, { about: 'Giá trị trước khi đính chính.', example: { number: '45/TTr-UBND' } })
  was!: CorrectedValues;

  @ShownAs(CORRECTED, { about: 'Giá trị sau khi đính chính.', example: { number: '46/TTr-UBND' } })
  changes!: CorrectedValues;

  @ShownText({ about: 'Lý do đính chính.', example: 'Gõ nhầm số.' })
  reason!: string;

  @ShownText({ about: 'Ngày đính chính.', example: '2026-05-20' })
  on!: string;

  @ShownMaybeOne(() => DoneByBody, { about: 'Ai đính chính.' })
  by!: DoneByBody | null;
}

/** Who corrected. */
export function peopleInCorrections(corrections: readonly CorrectionMade[] = []): readonly string[] {
  return corrections.flatMap(({ mark: { by } }) => personOf(by) ?? []);
}

/** How any of them was put right, oldest first. */
export function correctionsOf(
  marks: readonly (Pick<Mark, 'corrections'> | null)[],
  called: Pick<Called, 'units'>,
): readonly CorrectionShownBody[] {
  const made = marks.flatMap((mark) => mark?.corrections ?? []);
  return correctionsBody(
    made.toSorted((a, b) => a.mark.revision - b.mark.revision),
    called,
  );
}

export function correctionsBody(
  corrections: readonly CorrectionMade[] = [],
  called: Pick<Called, 'units'>,
): readonly CorrectionShownBody[] {
  return corrections.map(({ was, changes, reason, mark: { on, by } }) => {
    return { was, changes, reason, on, by: doneByBody(by, called) };
  });
}
