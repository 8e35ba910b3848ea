import { Injectable } from '@nestjs/common';
import { inForce, type ParametersState, type UnplacedParameter } from '@app/domain';
import type { Position } from '@app/event-store';
import { OwnedRows, type OwnedListRequest, type OwnedView } from '../areas/owned-queries.js';
import type { OwnedRow } from '../areas/owned-row.js';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import type { Page } from '../paging/cursor.js';
import { ParametersRow } from './project-parameters.js';

export interface ParameterView extends UnplacedParameter {
  readonly id: string;
}

export interface AreaParameters {
  readonly id: string;
  readonly revision: number;
  readonly position: Position;
  readonly area: readonly string[];
  readonly parameters: readonly ParameterView[];
}

@Injectable()
export class ParameterQueries {
  private readonly rows: OwnedRows;

  constructor(private readonly dataSource: ReadSideDataSource) {
    this.rows = new OwnedRows(dataSource, ParametersRow);
  }

  /** The country's first. @throws InvalidCursor */
  list(request: OwnedListRequest): Promise<Page<AreaParameters>> {
    return this.rows.list(request, viewOf);
  }

  /** Null if the area has none, or is out of sight. */
  async get(id: string, view: OwnedView): Promise<AreaParameters | null> {
    const row = await this.rows.get(id, view);
    return row && viewOf(row);
  }

  /** How many costs of proposals in the area are computed with its parameter of that id. */
  async used(area: readonly string[], id: string): Promise<number> {
    const owner = area.at(-1) ?? null;
    const [found] = await this.dataSource.query<{ count: number }[]>(USED, [owner, id, `%${JSON.stringify(id)}%`]);
    return found?.count ?? 0;
  }
}

/** The text is searched first: few lines have it. */
const USED = `select count(*)::int as count
  from (select costs from read_side.saving_line where ($1::text is null or $1 = any(area)) and costs like $3) line,
    jsonb_array_elements(line.costs::jsonb) cost
  where cost #> array['parameters', $2::text] is not null
    and cost #>> array['parameters', $2::text, 'area'] is not distinct from $1::text`;

function viewOf({ id, revision, position, area, state }: OwnedRow): AreaParameters {
  const { recorded } = JSON.parse(state) as ParametersState;
  const parameters = recorded.map((one) => ({ id: one.id, ...inForce(one) }));
  return { id, revision, position, area, parameters };
}
