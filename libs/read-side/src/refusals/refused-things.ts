import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import type { RegistryView } from '../procedures/procedure-queries.js';

/** Kinds of what stands in registers. */
export const REGISTERED_KINDS = ['unit', 'procedure', 'person'] as const;
export type RegisteredKind = (typeof REGISTERED_KINDS)[number];

export interface RegisteredRef {
  readonly kind: RegisteredKind;
  readonly id: string;
}

/** `name`: null for people, whose names are not in the log. */
export interface RegisteredView extends RegisteredRef {
  readonly name: string | null;
}

/** What acts were refused on, as far as the reader sees it. */
@Injectable()
export class RefusedThings {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** Those in sight, in one query; the rest is not there. */
  seen(refs: readonly RegisteredRef[], { scope, reach }: RegistryView): Promise<readonly RegisteredView[]> {
    const idsOf = (of: RegisteredKind) => refs.filter(({ kind }) => kind === of).map(({ id }) => id);
    return this.dataSource.query<RegisteredView[]>(
      `select 'unit' as kind, id, name from read_side.unit where id = any($3) and area && $1
       union all
       select 'procedure', id, name from read_side.procedure
         where id = any($4) and (registry = '' or registry = any($2) or area && $1)
       union all
       select 'person', id, null from read_side.person where id = any($5) and reach && $1`,
      [scope, reach, ...REGISTERED_KINDS.map(idsOf)],
    );
  }
}
