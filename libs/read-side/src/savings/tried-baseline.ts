import { type Baseline } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { baselineLines, type BaselineLine } from './baseline-line.js';
import { measuredOf, type MeasuredProcedure } from './registered-procedure.js';
import { readRows } from './row-reader.js';
import { sameRow } from './same-row.js';
import { SavingLine } from './saving-line.js';
import { settleLines } from './settle-lines.js';

/** What a baseline would say, whether it is the first of its agency or takes the place of one. */
export type TriedFigures = Pick<Baseline, 'agency' | 'time' | 'cost' | 'costMethod'>;

export interface BaselineTrial {
  /** Id of the procedure in a registry. */
  readonly procedure: string;
  readonly figures: TriedFigures;
  /** Area codes: lines outside them are not told. */
  readonly scope: readonly string[];
}

export interface ChangedLine {
  readonly before: SavingLine;
  readonly after: SavingLine;
}

/** What compared sums are made of, before and after. `area`: of the agency. */
export interface BaselineChange {
  readonly area: readonly string[];
  readonly lines: readonly ChangedLine[];
  readonly baselines: { readonly before: readonly BaselineLine[]; readonly after: readonly BaselineLine[] };
}

/** What becomes different with that baseline, by the code that settles savings; nothing is written. */
export async function tryBaseline(
  manager: EntityManager,
  { procedure, figures, scope }: BaselineTrial,
): Promise<BaselineChange> {
  const found = await manager.query<{ key: string }[]>('select key from read_side.procedure where id = $1', [
    procedure,
  ]);
  const keys = found.map(({ key }) => key);
  const measured = await measuredOf(manager, keys);
  const area = await areaOf(manager, figures.agency, measured);
  const tried = measured.map((one) => (one.id === procedure ? withFigures(one, { ...figures, area }) : one));
  const baselines = { before: baselineLines(measured), after: baselineLines(tried) };
  const owner = area.at(-1) ?? '';
  const rows = await readRows(manager, SavingLine, {
    where: 'key = any($1) and owner = $2',
    values: [keys, owner],
  });
  const ofOwner = (lines: readonly BaselineLine[]) => lines.filter((line) => line.owner === owner);
  const known = settleLines(rows, { procedures: measured, baselines: ofOwner(baselines.before) });
  const now = new Map(
    settleLines(rows, { procedures: tried, baselines: ofOwner(baselines.after) }).map((line) => [line.id, line]),
  );
  const lines = known.flatMap((before) => {
    const after = now.get(before.id);
    const isSeen = before.area.some((code) => scope.includes(code));
    return after && isSeen && !sameRow(SavingLine, before, after) ? [{ before, after }] : [];
  });
  return { area, lines, baselines };
}

/** As the standing baseline has it, otherwise the unit's. */
async function areaOf(
  manager: EntityManager,
  agency: string,
  measured: readonly MeasuredProcedure[],
): Promise<readonly string[]> {
  const standing = measured.flatMap(({ baselines }) => baselines).find((one) => one.agency === agency);
  if (standing) return standing.area;
  const [unit] = await manager.query<{ area: string[] }[]>('select area from read_side.unit where id = $1', [agency]);
  return unit?.area ?? [];
}

function withFigures(procedure: MeasuredProcedure, figures: TriedFigures & Pick<Baseline, 'area'>): MeasuredProcedure {
  const others = procedure.baselines.filter(({ agency }) => agency !== figures.agency);
  // Only what figures are computed from is read of it.
  const tried: Baseline = { ...figures, year: 2024, source: { title: '', number: null, date: null }, warnings: [] };
  return { ...procedure, baselines: [...others, tried] };
}
