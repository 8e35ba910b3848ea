import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import type { RegistryView } from '../procedures/procedure-queries.js';

/** What lists may be narrowed to, by id or code. */
export const FILTERS = [
  'area',
  'plan',
  'unit',
  'stage',
  'item',
  'catalogue',
  'proposal',
  'dossier',
  'procedure',
  'person',
] as const;
export type FilterName = (typeof FILTERS)[number];
export type Filtered = Readonly<Partial<Record<FilterName, string>>>;

const SEEN = 't.area && $1::text[]';
const named = (table: string, condition: string, seen = SEEN) =>
  `exists (select from read_side.${table} t where ${condition} and ${seen})`;
const ofStanding = (column: string) => ['proposal', 'dossier'].map((table) => named(table, `t.${column} = $3`));
const inPlan = (column: string) => named('plan', `t.${column} @> to_jsonb($3::text)`);

/** The area, with `_` for `/` as in addresses, and that it is one that the reader sees, or lies in one. */
const AREA = `replace($3::text, '_', '/')`;
const IN_SIGHT = `exists (select from unnest($1::text[]) seen where ${AREA} = seen or starts_with(${AREA}, seen || '/'))`;

/** SQL with the areas that the reader sees ($1), those above ($2), and the value ($3): any one proves it known. */
const KNOWN: Readonly<Record<FilterName, readonly string[]>> = {
  area: [
    named('unit', `t.area @> array[${AREA}]`, IN_SIGHT),
    named('plan', `(t.area @> array[${AREA}] or t.areas ? ${AREA})`, IN_SIGHT),
  ],
  plan: [named('plan', 't.id = $3'), ...ofStanding('plan')],
  unit: [named('unit', 't.id = $3'), ...ofStanding('unit')],
  stage: [inPlan('stages'), ...ofStanding('stage')],
  item: [inPlan('item_ids'), named('proposal', 't.item = $3')],
  catalogue: [inPlan('catalogues'), named('saving_line', 't.catalogue = $3')],
  proposal: [named('proposal', 't.id = $3')],
  dossier: [named('dossier', 't.id = $3')],
  procedure: [
    named('procedure', 't.id = $3', `(t.registry = '' or t.registry = any($2::text[]) or ${SEEN})`),
    named('saving_line', 't.procedure = $3'),
  ],
  person: [named('person', 't.id = $3', 't.reach && $1::text[]'), named('refusal', 't.person = $3', 't.reach && $1')],
};

@Injectable()
export class FilterQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** Those that name nothing the reader sees; what is hidden is like what there is not. */
  async unknown(filtered: Filtered, { scope, reach }: RegistryView): Promise<readonly FilterName[]> {
    const found = await Promise.all(
      FILTERS.map(async (name) => {
        const value = filtered[name];
        if (value === undefined) return [];
        const sql = `select $2::text[] is not null and (${KNOWN[name].join(' or ')}) as known`;
        const [row] = await this.dataSource.query<{ readonly known: boolean }[]>(sql, [scope, reach, value]);
        return row?.known ? [] : [name];
      }),
    );
    return found.flat();
  }
}
