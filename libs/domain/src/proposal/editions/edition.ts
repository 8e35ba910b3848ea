import type {
  AmountTexts,
  MeasuredTime,
  Measurement,
  MeasurementInputs,
} from '../../measurement/record/measurement.js';
import type { CostMethod } from '../../measurement/cost/computation.js';
import type { CostObstacle } from '../../measurement/sheet/snapshot-of.js';
import type { TimeLimit } from '../../measurement/time/limit.js';
import type { Written } from '../completeness.js';
import type { Content } from '../content.js';
import type { EditionMade } from '../facts/edition.js';
import type { ProposalEvent } from '../acts/index.js';
import type { RaisedWarning } from '../warnings.js';

type EditionFact = Extract<ProposalEvent, { readonly data: EditionMade }>['type'];

const MAKES_EDITION: Readonly<Record<EditionFact, true>> = {
  ProposalDrafted: true,
  ProposalRevised: true,
  ProposalMeasured: true,
  WarningsAnswered: true,
};

/** The facts that make an edition. */
export const EDITION_FACTS = Object.keys(MAKES_EDITION) as readonly EditionFact[];

/** How the limits of a procedure were read, and what is cut of each case; or what prevented a comparison. */
export interface EditionTime extends Pick<MeasuredTime, 'why' | 'cuts'> {
  readonly procedure: string;
  readonly readBefore: Omit<TimeLimit, 'raw'>;
  readonly readAfter: Omit<TimeLimit, 'raw'>;
}

/** What a measurement computed for a year by one method, in đồng as digits; or what prevented it. */
export type EditionFigure = Partial<AmountTexts> & {
  readonly procedure: string;
  readonly method: CostMethod;
  readonly why: CostObstacle | null;
  /** The least and the most saved; null if every input is known. */
  readonly range?: { readonly low: AmountTexts; readonly high: AmountTexts } | null;
};

/**
 * An edition as it is compared with another: as its author gives it, with the figures and warnings that follow. The day
 * of computing and the parameters are left out: the same figures on a later day are no change, and an id always means
 * the same parameter.
 */
export interface Edition extends Content {
  readonly measurements: readonly MeasurementInputs[];
  readonly times: readonly EditionTime[];
  readonly figures: readonly EditionFigure[];
  readonly warnings: readonly RaisedWarning[];
}

/** The parts in the order of the form. */
export function editionOf({ content, measurements, warnings }: Written): Edition {
  const { title, group, procedures, measures, benefit } = content;
  const inputs = measurements.map((one) => one.inputs);
  const [times, figures] = [measurements.flatMap(timesIn), measurements.flatMap(figuresIn)];
  return { title, group, procedures, measures, benefit, measurements: inputs, times, figures, warnings };
}

function timesIn({ inputs: { procedure }, time }: Measurement): readonly EditionTime[] {
  if (!time) return [];
  const { before, after, why, cuts } = time;
  return [{ procedure, readBefore: readingOf(before), readAfter: readingOf(after), why, cuts }];
}

function readingOf({ raw: _, ...reading }: TimeLimit): EditionTime['readBefore'] {
  return reading;
}

function figuresIn({ inputs: { procedure }, costs }: Measurement): readonly EditionFigure[] {
  return costs.map((cost) => {
    const { method, why } = cost;
    return { procedure, method, why, ...(cost.why === null ? { ...cost.amounts, range: cost.range } : {}) };
  });
}
