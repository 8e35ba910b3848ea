import { add, rational, subtract, type Rational } from '@app/domain';
import { Turns } from '@app/event-store';
import type { EntityManager } from 'typeorm';
import { contributionsOf } from './contributions.js';
import { exactNumber } from './exact-number.js';
import { figureText } from './exact-text.js';
import { readRows } from './row-reader.js';
import { conditionsOf, type Dimension, type SavingFilter } from './saving-filter.js';
import { SavingLine } from './saving-line.js';
import type { FigureSum } from './totals.js';

/** A sum of one part. */
export interface PartSum extends FigureSum {
  readonly value: string | null;
  readonly name: string | null;
}

const ZERO = rational(0n);
/** Lines read at once. */
const PIECE = 1_000;

type PartOf = (line: SavingLine) => Pick<PartSum, 'value' | 'name'>;

const PART_OF: Readonly<Record<Dimension | 'proposal', PartOf>> = {
  ward: ({ owner }) => ({ value: owner, name: null }),
  plan: ({ plan }) => ({ value: plan, name: null }),
  unit: ({ unit }) => ({ value: unit, name: null }),
  field: ({ field }) => ({ value: field, name: null }),
  measures: ({ measureSet }) => ({ value: measureSet, name: null }),
  stage: ({ stage, stageName }) => ({ value: stage, name: stageName }),
  status: ({ status }) => ({ value: status, name: null }),
  catalogue: ({ catalogue }) => ({ value: catalogue, name: null }),
  month: ({ month }) => ({ value: month, name: null }),
  quarter: ({ month }) => ({ value: month && quarterOf(month), name: null }),
  proposal: ({ proposal }) => ({ value: proposal, name: null }),
};

function quarterOf(month: string): string {
  return `${month.slice(0, 5)}Q${String(Math.ceil(Number(month.slice(5)) / 3))}`;
}

interface Sum extends Omit<PartSum, 'count' | 'before' | 'after' | 'saved'> {
  count: number;
  before: Rational;
  after: Rational;
}

/** The lines of the filter's proposals, summed as the cells are; by part, figure and kind, in their order. */
export async function sumsOfSet(
  manager: EntityManager,
  filter: SavingFilter & { readonly scope: readonly string[] },
  by: Dimension | 'proposal',
): Promise<readonly PartSum[]> {
  const sums = new Map<string, Sum>();
  const turns = new Turns();
  for (let last: string | undefined = ''; last !== undefined;) {
    const { where, values } = conditionsOf(filter, [last]);
    const condition = { where: `id > $1 and ${where} order by id limit ${String(PIECE)}`, values };
    const lines: readonly SavingLine[] = await readRows(manager, SavingLine, condition);
    for (const line of lines) {
      addTo(sums, line, PART_OF[by](line));
      await turns.give();
    }
    last = lines.length < PIECE ? undefined : lines.at(-1)?.id;
  }
  return [...sums.values()].sort(inOrder).map(shown);
}

function addTo(sums: Map<string, Sum>, line: SavingLine, part: ReturnType<PartOf>): void {
  for (const { figure, kind, count, before, after } of contributionsOf(line)) {
    const key = JSON.stringify([part.value, part.name, figure, kind]);
    const known = sums.get(key);
    if (!known) {
      sums.set(key, { ...part, figure, kind, count, before: exactNumber(before), after: exactNumber(after) });
      continue;
    }
    known.count += count;
    known.before = add(known.before, exactNumber(before));
    known.after = add(known.after, exactNumber(after));
  }
}

/** Without parts. */
export function summedUp(parts: readonly PartSum[]): readonly FigureSum[] {
  const sums = new Map<string, Sum>();
  for (const { figure, kind, count, before, after } of parts) {
    const key = JSON.stringify([figure, kind]);
    const known = sums.get(key) ?? { value: null, name: null, figure, kind, count: 0, before: ZERO, after: ZERO };
    const added = { before: add(known.before, exactNumber(before)), after: add(known.after, exactNumber(after)) };
    sums.set(key, { ...known, count: known.count + count, ...added });
  }
  return [...sums.values()].sort(inOrder).map(shown);
}

function shown({ before, after, ...sum }: Sum): PartSum {
  return { ...sum, before: figureText(before), after: figureText(after), saved: figureText(subtract(before, after)) };
}

/** Unknown values last. */
function inOrder(one: Sum, other: Sum): number {
  if ((one.value === null) !== (other.value === null)) return one.value === null ? 1 : -1;
  const [a, b] = [one, other].map(({ value, name, figure, kind }) => JSON.stringify([value, name, figure, kind]));
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
