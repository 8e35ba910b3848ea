import {
  computeMeasurements,
  sumOf,
  warningsOf,
  type Amounts,
  type CostMethod,
  type Measurement,
  type MeasurementInputs,
} from '@app/domain';
import { OBSTACLE_LABELS, WARNING_LABELS } from '@app/wording';
import type { Fields } from '../fields/fields.js';
import { computableIn, type ComputableRow, type Gaps } from './computable.js';
import { subjectsOf, type Sheet } from './sheet.js';
import { unreadIn } from './unread.js';

export interface RowFigures {
  readonly measured: Measurement | null;
  readonly warnings: readonly RowWarning[];
  /** What prevents figures, in words. */
  readonly obstacles: readonly string[];
}

export interface RowWarning {
  readonly code: string;
  readonly field: string;
  readonly text: string;
}

export interface Figures {
  readonly rows: readonly RowFigures[];
  /** One for each method, never added together. */
  readonly totals: readonly { readonly method: CostMethod; readonly amounts: Amounts; readonly rows: number }[];
  /** Inputs that are no numbers, by their names. */
  readonly unread: ReadonlySet<string>;
  readonly gaps: Gaps;
}

/** The figures of what is typed so far, by the very code that saves them. */
export function figuresOf(fields: Fields, sheet: Sheet): Figures {
  const typed = computableIn(fields, sheet);
  const subjects = subjectsOf(sheet);
  const computed = sheet.subjects.map((_, at) => {
    const row = typed.find((one) => one.at === at);
    return row ? measured(row, sheet) : null;
  });
  const measurements = computed.flatMap((one) => one?.measured ?? []);
  const warnings = warningsOf(subjects, measurements);
  const rows = computed.map((one, at) => {
    const own = warnings.filter(({ procedure }) => procedure === subjects[at]?.id);
    const told = own.map(({ code, field, details }) => ({ code, field, text: WARNING_LABELS[code](details) }));
    return { measured: one?.measured ?? null, warnings: told, obstacles: one?.obstacles ?? [] };
  });
  const gaps = new Map(typed.flatMap((one) => [...one.gaps]));
  return { rows, totals: totalsOf(measurements), unread: unreadIn(fields), gaps };
}

function measured({ inputs, obstacles }: ComputableRow, sheet: Sheet): Omit<RowFigures, 'warnings'> {
  const computed = computeMeasurements([inputs], subjectsOf(sheet), sheet);
  const [one = null] = computed.faults === null ? computed.measurements : [];
  return { measured: one, obstacles: [...obstacles, ...(one ? obstaclesOf(one) : [])] };
}

function obstaclesOf({ inputs, time, costs }: Measurement): readonly string[] {
  const why = costs.flatMap((cost) => (cost.why === null ? [] : [OBSTACLE_LABELS[cost.why]]));
  const both = time?.why && isWhole(inputs) ? [OBSTACLE_LABELS[time.why]] : [];
  return [...new Set([...both, ...why])];
}

/** While only one limit is typed, the other is not missing yet. */
const isWhole = ({ time }: MeasurementInputs) => time !== null && time.before !== '' && time.after !== '';

function totalsOf(measurements: readonly Measurement[]): Figures['totals'] {
  const all = measurements.flatMap(({ costs }) => costs.flatMap((cost) => (cost.why === null ? [cost] : [])));
  return (['PROCESSING_TIME', 'SCM_TT02'] as const).flatMap((method) => {
    const own = all.filter((cost) => cost.method === method).map(({ amounts }) => inDong(amounts));
    return own.length === 0 ? [] : [{ method, amounts: sumOf(own), rows: own.length }];
  });
}

function inDong({ before, after, saved }: Readonly<Record<keyof Amounts, string>>): Amounts {
  return { before: BigInt(before), after: BigInt(after), saved: BigInt(saved) };
}
