import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { refusedInSight } from '../refusals/refusal-queries.js';
import type { RegistryView } from '../procedures/procedure-queries.js';

/** What lists may be narrowed to, by id or code. `ward`: one area alone, not those inside it. `fromStage`: where it was. */
export const FILTERS = [
  'area',
  'ward',
  'plan',
  'unit',
  'path',
  'stage',
  'fromStage',
  'item',
  'catalogue',
  'proposal',
  'dossier',
  'procedure',
  'person',
] as const;
export type FilterName = (typeof FILTERS)[number];
/** One value, or several. */
export type Filtered = Readonly<Partial<Record<FilterName, string | readonly string[]>>>;

/** The value that is asked for. */
const VALUE = 'given.value';
const SEEN = 't.area && $1::text[]';
const named = (table: string, condition: string, seen = SEEN) =>
  `exists (select from read_side.${table} t where ${condition} and ${seen})`;
const ofStanding = (column: string) => ['proposal', 'dossier'].map((table) => named(table, `t.${column} = ${VALUE}`));
const inPlan = (column: string) => named('plan', `t.${column} @> to_jsonb(${VALUE})`);

/** The area, with `_` for `/` as in addresses, and that it is one that the reader sees, or lies in one. */
const AREA = `replace(${VALUE}, '_', '/')`;
const IN_SIGHT = `exists (select from unnest($1::text[]) seen where ${AREA} = seen or starts_with(${AREA}, seen || '/'))`;

const AREA_IN_SIGHT = [
  named('unit', `t.area @> array[${AREA}]`, IN_SIGHT),
  named('plan', `(t.area @> array[${AREA}] or t.areas ? ${AREA})`, IN_SIGHT),
];

const STAGE_IN_SIGHT = [inPlan('stages'), ...ofStanding('stage')];

/** SQL with the areas that the reader sees ($1), those above ($2), and the value: any one proves it known. */
const KNOWN: Readonly<Record<FilterName, readonly string[]>> = {
  area: AREA_IN_SIGHT,
  ward: AREA_IN_SIGHT,
  plan: [named('plan', `t.id = ${VALUE}`), ...ofStanding('plan')],
  unit: [named('unit', `t.id = ${VALUE}`), ...ofStanding('unit')],
  path: [inPlan('paths'), ...ofStanding('path')],
  stage: STAGE_IN_SIGHT,
  fromStage: STAGE_IN_SIGHT,
  item: [inPlan('item_ids'), named('proposal', `t.item = ${VALUE}`)],
  catalogue: [inPlan('catalogues'), named('saving_line', `t.catalogue = ${VALUE}`)],
  proposal: [named('proposal', `t.id = ${VALUE}`)],
  dossier: [named('dossier', `t.id = ${VALUE}`)],
  procedure: [
    named('procedure', `t.id = ${VALUE}`, `(t.registry = '' or t.registry = any($2::text[]) or ${SEEN})`),
    named('saving_line', `t.procedure = ${VALUE}`),
  ],
  person: [
    named('person', `t.id = ${VALUE}`, 't.reach && $1::text[]'),
    `exists (select from read_side.refusal s where s.person = ${VALUE} and ${refusedInSight('$1::text[]')})`,
  ],
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
        const sql = `select bool_and($2::text[] is not null and (${KNOWN[name].join(' or ')})) as known
          from unnest($3::text[]) as given(value)`;
        const [row] = await this.dataSource.query<{ readonly known: boolean }[]>(sql, [scope, reach, [value].flat()]);
        return row?.known ? [] : [name];
      }),
    );
    return found.flat();
  }
}
