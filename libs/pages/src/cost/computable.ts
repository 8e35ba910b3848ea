import { computeMeasurements, type MeasurementFault, type MeasurementInputs } from '@app/domain';
import { measurementFaultWords } from '@app/wording';
import type { Fields } from '../fields/fields.js';
import { inputOfFault } from './fault-inputs.js';
import { SIDES, VOLUMES } from './measurement-fields.js';
import { measurementsIn, type TypedMeasurements } from './measurements-in.js';
import { readableLimit } from './reading-fields.js';
import { rowOf, subjectsOf, type Sheet } from './sheet.js';
import { unreadIn } from './unread.js';

/** What inputs lack for a figure, in words, by their names. */
export type Gaps = ReadonlyMap<string, string>;

/** What can be computed of what is typed about one procedure. */
export interface ComputableRow extends TypedMeasurements {
  /** What its computations lack. */
  readonly gaps: Gaps;
  /** What no input of the row can mend. */
  readonly obstacles: readonly string[];
}

interface Typed {
  readonly fields: Fields;
  readonly sheet: Sheet;
  readonly unread: readonly string[];
}

const ABSENT: ReadonlySet<Fault['rule']> = new Set(['NOT_TYPED', 'MISSING_VOLUME', 'MISSING_TIME']);

/** A computation that lacks something is left out; the others of the procedure are not. */
export function computableIn(fields: Fields, sheet: Sheet): readonly ComputableRow[] {
  const unread = [...unreadIn(fields)];
  return measurementsIn(fields, sheet).map((one) => computable(one, { fields, sheet, unread }));
}

function computable({ at, inputs: all }: TypedMeasurements, typed: Typed): ComputableRow {
  const read = readPart({ at, inputs: all }, typed.unread);
  const untold = [...faultsOf(read, typed.sheet), ...unnamed(read)];
  const stopped = new Set(untold.map(({ field }) => costOf(field, read)));
  const gaps = new Map<string, string>();
  const obstacles: string[] = [];
  for (const { field, rule } of untold) {
    const input = inputOfFault(field, [{ at, inputs: read }], typed.fields);
    if (input.startsWith(`${rowOf(at)}.`)) gaps.set(input, wordsOf(rule));
    else obstacles.push(wordsOf(rule));
  }
  // Volumes afterwards are those of before unless they are typed.
  for (const name of VOLUMES) {
    if (gaps.has(`${rowOf(at)}.scm.before.${name}`)) gaps.delete(`${rowOf(at)}.scm.after.${name}`);
  }
  const costs = read.costs.filter((_, place) => !stopped.has(place));
  return { at, inputs: { ...read, costs }, gaps, obstacles: [...new Set(obstacles)] };
}

/** Without the computations in which something stands that is no number. */
function readPart({ at, inputs }: TypedMeasurements, unread: readonly string[]): MeasurementInputs {
  const row = rowOf(at);
  const isUnread = (head: string) => unread.some((name) => name.startsWith(`${row}.${head}`));
  const heads = { SCM_TT02: 'scm.', PROCESSING_TIME: 'dossiersPerYear' } as const;
  const costs = inputs.costs.filter(({ method }) => !isUnread(heads[method]));
  const { time } = inputs;
  const readable = time && { before: readableLimit(time.before), after: readableLimit(time.after) };
  return { ...inputs, costs, time: readable, stated: isUnread('stated.') ? null : inputs.stated };
}

type Fault = Pick<MeasurementFault, 'field'> & { readonly rule: MeasurementFault['rule'] | 'NOT_TYPED' };

function faultsOf(inputs: MeasurementInputs, sheet: Sheet): readonly Fault[] {
  return computeMeasurements([inputs], subjectsOf(sheet), sheet).faults ?? [];
}

/** Activities without a name and amounts without a source, which no edition takes. */
function unnamed({ costs }: MeasurementInputs): readonly Fault[] {
  const blanks = costs.flatMap((cost, place) => {
    if (cost.method !== 'SCM_TT02') return [];
    return SIDES.flatMap((which) => {
      const side = cost[which];
      const own = `costs[${String(place)}].${which}`;
      if (!('activities' in side)) return side.source === '' ? [`${own}.source`] : [];
      return side.activities.flatMap(({ name }, at) => (name === '' ? [`${own}.activities[${String(at)}].name`] : []));
    });
  });
  return blanks.map((field) => ({ field: `measurements[0].${field}`, rule: 'NOT_TYPED' }));
}

function costOf(field: string, { costs }: MeasurementInputs): number {
  const [, place] = /^measurements\[0\]\.costs\[(\d+)\]/.exec(field) ?? [];
  return place === undefined ? costs.findIndex(({ method }) => method === 'PROCESSING_TIME') : Number(place);
}

function wordsOf(rule: Fault['rule']): string {
  return ABSENT.has(rule) ? 'chưa nhập' : measurementFaultWords({ rule: rule as MeasurementFault['rule'] });
}
