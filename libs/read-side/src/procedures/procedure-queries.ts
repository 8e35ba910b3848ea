import { Injectable } from '@nestjs/common';
import { sought, type Baseline, type Procedure, type ProcedureCatalogue, type StandingBaseline } from '@app/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import type { CountedPage } from '../paging/counted-page.js';
import { narrowToWords } from '../search/narrow-to-words.js';
import { proceduresInOrder, type ProcedureSort } from './procedure-order.js';
import { ProcedureRow } from './procedure-row.js';

/** `baseline`: whether an agency in scope has one. */
export interface ProcedureView {
  readonly id: string;
  readonly revision: number;
  readonly position: string;
  readonly key: string;
  readonly code: string;
  readonly catalogue: ProcedureCatalogue;
  readonly name: string;
  readonly field: string;
  readonly levels: readonly string[];
  readonly area: readonly string[];
  readonly baseline: boolean;
}

/** With everything its source says, and the baselines in scope. */
export interface ProcedureDetail extends ProcedureView {
  readonly details: Procedure['details'];
  readonly baselines: readonly StandingBaseline[];
}

/** Of the nearest registry that has the procedure: its id there, and the baselines in scope. */
export interface BaselinesOfProcedure {
  readonly id: string;
  readonly baselines: readonly Baseline[];
}

/** Registries of the areas in `scope` and below, of the areas above (`reach`), and the shared one. */
export interface RegistryView {
  readonly scope: readonly string[];
  readonly reach: readonly string[];
}

/**
 * `kept`: only registries of the areas in `scope` and below. `code`: its first eight characters, or a local one. `q`:
 * words, all to be found, with or without diacritics.
 */
export interface ProcedureListRequest extends RegistryView {
  readonly kept?: boolean | undefined;
  readonly q?: string | undefined;
  readonly code?: string | undefined;
  readonly field?: string | undefined;
  readonly level?: string | undefined;
  readonly catalogue?: ProcedureCatalogue | undefined;
  readonly baseline?: boolean | undefined;
  /** `code` by default. */
  readonly sort?: ProcedureSort | undefined;
  readonly counted?: boolean | undefined;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

@Injectable()
export class ProcedureQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** `limit`: 1 to 100, default 50. @throws InvalidCursor */
  list(request: ProcedureListRequest): Promise<CountedPage<ProcedureView>> {
    const select = filtered(this.visible(request), request);
    return proceduresInOrder(select, request, (row) => viewOf(row, request));
  }

  /** By id, or by key in the nearest registry that the reader sees; null if there is none. */
  async get(name: string, view: RegistryView): Promise<ProcedureDetail | null> {
    const select = this.visible(view).addSelect('p.state');
    const rows = await select.andWhere('(p.id = :name or p.key = :name)', { name }).getMany();
    const row = rows.reduce<ProcedureRow | null>(nearer, null);
    if (!row) return null;
    const { details, baselines } = JSON.parse(row.state) as Procedure;
    const inScope = ({ area }: Baseline) => area.some((code) => view.scope.includes(code));
    return { ...viewOf(row, view), details, baselines: baselines.filter(inScope) };
  }

  /** What a registry says of channels and their limits; empty for an unknown id. */
  async channelsOf(id: string): Promise<string> {
    const sql = `select state::json -> 'details' ->> 'channels' as channels from read_side.procedure where id = $1`;
    const [row] = await this.dataSource.query<{ readonly channels: string }[]>(sql, [id]);
    return row?.channels ?? '';
  }

  /** By key; of those that a registry has. */
  async baselines(
    keys: readonly string[],
    { scope, reach }: RegistryView,
  ): Promise<ReadonlyMap<string, BaselinesOfProcedure>> {
    if (keys.length === 0) return new Map();
    const rows = await this.dataSource.query<{ key: string; id: string; baselines: readonly Baseline[] }[]>(BASELINES, [
      [...new Set(keys)],
      scope,
      reach,
    ]);
    const inScope = ({ area }: Baseline) => area.some((code) => scope.includes(code));
    return new Map(rows.map(({ key, id, baselines }) => [key, { id, baselines: baselines.filter(inScope) }]));
  }

  private visible({ scope, reach }: RegistryView): SelectQueryBuilder<ProcedureRow> {
    return this.dataSource
      .createQueryBuilder(ProcedureRow, 'p')
      .where(`(p.registry = '' or p.registry = any(:reach) or p.area && :scope)`, { scope, reach });
  }
}

const BASELINES = `select distinct on (key) key, id, state::json -> 'baselines' as baselines from read_side.procedure
  where key = any($1::text[]) and (registry = '' or registry = any($3::text[]) or area && $2::text[])
  order by key, cardinality(area) desc, id`;

/** The one of the longer path, or the first by id. */
function nearer(a: ProcedureRow | null, b: ProcedureRow): ProcedureRow {
  if (!a || b.area.length > a.area.length) return b;
  return b.area.length === a.area.length && b.id < a.id ? b : a;
}

function filtered(select: SelectQueryBuilder<ProcedureRow>, request: ProcedureListRequest) {
  const { kept, code, field, level, catalogue, baseline } = request;
  if (kept) select.andWhere('p.area && :scope');
  if (code !== undefined) select.andWhere('p.key = :code', { code });
  if (field !== undefined) select.andWhere('p.fieldSought = :field', { field: sought(field) });
  if (level !== undefined) select.andWhere(':level = any(p.levelsSought)', { level: sought(level) });
  if (catalogue !== undefined) select.andWhere('p.catalogue = :catalogue', { catalogue });
  const measured = 'p.baselineAreas && :scope';
  if (baseline !== undefined) select.andWhere(baseline ? measured : `not (${measured})`);
  narrowToWords(select, request.q);
  return select;
}

function viewOf(row: ProcedureRow, { scope }: RegistryView): ProcedureView {
  const { id, revision, position, key, code, catalogue, name, field, levels, area, baselineAreas } = row;
  const baseline = baselineAreas.some((one) => scope.includes(one));
  return { id, revision, position, key, code, catalogue, name, field, levels, area, baseline };
}
