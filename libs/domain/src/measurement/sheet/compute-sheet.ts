import { sumOf, type Amounts } from '../cost/amounts.js';
import type { CostMethod, CostSnapshot } from '../cost/computation.js';
import type { Parameters } from '../cost/parameters.js';
import type { Range } from '../cost/uncertainty.js';
import { computeLine, type LineFigures } from './compute-line.js';
import { codesIn } from './name-warnings.js';
import type { CostSheet } from './sheet.js';
import { warning } from './warning.js';

const METHODS: Readonly<Record<CostSnapshot['methodVersion'], CostMethod>> = {
  'SCM_TT02/1': 'SCM_TT02',
  'PROCESSING_TIME/1': 'PROCESSING_TIME',
};

export interface MethodTotal {
  readonly method: CostMethod;
  readonly methodVersion: CostSnapshot['methodVersion'];
  readonly lines: readonly string[];
  readonly amounts: Amounts;
  /** Null if no line is uncertain. */
  readonly range: Range | null;
  readonly parameters: Parameters;
}

export interface SheetFigures {
  readonly lines: readonly LineFigures[];
  /** One per method version; never added together. */
  readonly totals: readonly MethodTotal[];
}

/** For a sheet without a fault of `checkSheet`. */
export function computeSheet(sheet: CostSheet): SheetFigures {
  const lines = markRepeated(sheet.lines.map((line) => computeLine(line, sheet.parameters)));
  const versions = [...new Set(lines.flatMap(({ cost }) => cost?.snapshot.methodVersion ?? []))];
  return { lines, totals: versions.map((version) => totalOf(version, lines)) };
}

function totalOf(methodVersion: MethodTotal['methodVersion'], all: readonly LineFigures[]): MethodTotal {
  const parts = all.flatMap(({ line, cost }) =>
    cost?.snapshot.methodVersion === methodVersion ? [{ id: line.id, cost }] : [],
  );
  const end = (which: keyof Range) => sumOf(parts.map(({ cost }) => cost.range?.[which] ?? cost.amounts));
  return {
    method: METHODS[methodVersion],
    methodVersion,
    lines: parts.map(({ id }) => id),
    amounts: sumOf(parts.map(({ cost }) => cost.amounts)),
    range: parts.some(({ cost }) => cost.range) ? { low: end('low'), high: end('high') } : null,
    parameters: Object.assign({}, ...parts.map(({ cost }) => cost.snapshot.parameters)) as Parameters,
  };
}

function markRepeated(lines: readonly LineFigures[]): readonly LineFigures[] {
  const seen = new Map<string, string>();
  return lines.map((figures) => {
    const { line, cost } = figures;
    if (!cost || line.code === null) return figures;
    const key = `${cost.snapshot.computation.method} ${codesIn(line.code)[0] ?? line.code}`;
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, line.id);
    if (earlier === undefined) return figures;
    return { ...figures, warnings: [...figures.warnings, warning('REPEATED_PROCEDURE', '/code', { line: earlier })] };
  });
}
