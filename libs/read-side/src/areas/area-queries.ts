import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';

@Injectable()
export class AreaQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /**
   * What plans call the areas, by qualified code: a plan of the area itself before those of areas above, and these before
   * those of areas below. Areas that no plan names are missing.
   */
  async names(codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (codes.length === 0) return new Map();
    const rows = await this.dataSource.query<{ code: string; name: string }[]>(NAMES, [[...new Set(codes)]]);
    return new Map(rows.map(({ code, name }) => [code, name]));
  }
}

const NAMES = `
  select distinct on (code) code, plan.areas ->> code as name
  from unnest($1::text[]) code join read_side.plan on plan.areas ? code
  order by code, plan.owner <> code, length(plan.owner), plan.id`;
