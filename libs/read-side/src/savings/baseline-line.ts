import { pooledLimit, type Baseline, type CostMethod, type ProcedureCatalogue, type TimeKind } from '@app/domain';
import { EntitySchema } from 'typeorm';
import { limitText } from './exact-text.js';
import type { MeasuredProcedure } from './registered-procedure.js';

/** A procedure at an agency in 2024, by the nearest registry; time in the unit of its kind, cost in đồng a year. */
export interface BaselineLine {
  readonly id: string;
  readonly key: string;
  readonly agency: string;
  readonly area: string[];
  readonly owner: string;
  readonly registry: string;
  readonly catalogue: ProcedureCatalogue;
  readonly kind: TimeKind | null;
  readonly time: string | null;
  readonly method: CostMethod | null;
  readonly cost: string | null;
}

export const BaselineLine = new EntitySchema<BaselineLine>({
  name: 'BaselineLine',
  schema: 'read_side',
  tableName: 'baseline_line',
  columns: {
    id: { type: 'text', primary: true },
    key: { type: 'text' },
    agency: { type: 'text' },
    area: { type: 'text', array: true },
    owner: { type: 'text' },
    registry: { type: 'text' },
    catalogue: { type: 'text' },
    kind: { type: 'text', nullable: true },
    time: { type: 'numeric', nullable: true },
    method: { type: 'text', nullable: true },
    cost: { type: 'numeric', nullable: true },
  },
});

/** One per agency, from the nearest registry. */
export function baselineLines(procedures: readonly MeasuredProcedure[]): readonly BaselineLine[] {
  const lines = new Map<string, BaselineLine>();
  const farthestFirst = [...procedures].sort((a, b) => a.area.length - b.area.length);
  for (const procedure of farthestFirst) {
    for (const baseline of procedure.baselines) {
      const line = lineOf(procedure, baseline);
      lines.set(line.id, line);
    }
  }
  return [...lines.values()];
}

function lineOf({ key, registry, catalogue }: MeasuredProcedure, baseline: Baseline): BaselineLine {
  const { agency, area, cost, costMethod } = baseline;
  const pooled = baseline.time && pooledLimit(baseline.time);
  return {
    id: `${key}|${agency}`,
    key,
    agency,
    area: [...area],
    owner: area.at(-1) ?? '',
    registry,
    catalogue,
    kind: pooled?.kind ?? null,
    time: pooled ? limitText(pooled.before) : null,
    method: costMethod,
    cost,
  };
}
