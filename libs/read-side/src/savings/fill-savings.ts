import type { EntityManager } from 'typeorm';
import type { OnPart } from '../bulk/bulk.js';
import { countRegistered, keepBaselines } from './baseline-cells.js';
import { draftsWhere } from './draft-lines.js';
import type { RegisteredProcedure } from './registered-procedure.js';
import { settle } from './settle.js';

/** At once; together they bound the memory that it takes. */
const KEYS = 5_000;
const PROPOSALS = 5_000;

/**
 * Fills the empty tables of savings from the rows of all procedures and proposals: every line is settled about once,
 * however many facts its proposal has. @throws what `onPart` does
 */
export async function fillSavings(manager: EntityManager, onPart: OnPart): Promise<void> {
  const [all] = await manager.query<{ readonly rows: number }[]>(ALL);
  const rows = Math.max(1, all?.rows ?? 0);
  let done = 0;
  const next = () => onPart(Math.min(1, done / rows));
  for await (const keys of listed(manager, { sql: KEYS_AFTER, most: KEYS })) {
    await next();
    const registered = await manager.query<Registered[]>(REGISTERED, [keys]);
    await countRegistered(registered, manager);
    await keepBaselines(keys, manager);
    done += registered.length;
  }
  for await (const proposals of listed(manager, { sql: PROPOSALS_AFTER, most: PROPOSALS })) {
    await next();
    const drafts = await draftsWhere(manager, { where: 'p.id = any($1)', values: [proposals] });
    await settle({ proposals, drafts, keys: [] }, manager);
    done += proposals.length;
  }
}

const ALL = `select (select count(*) from read_side.procedure)::integer
  + (select count(*) from read_side.proposal where saving_status is not null)::integer as rows`;

type Registered = Pick<RegisteredProcedure, 'area' | 'catalogue'>;

const REGISTERED = 'select area, catalogue from read_side.procedure where key = any($1)';

const KEYS_AFTER = `select distinct key as "after", key as one from read_side.procedure
  where $1::text is null or key > $1 order by 1 limit $2`;

/** Those of one area together: its lines on one procedure depend on each other. */
const PROPOSALS_AFTER = `select array_to_string(area, '/') || ' ' || id as "after", id as one from read_side.proposal
  where saving_status is not null and ($1::text is null or array_to_string(area, '/') || ' ' || id > $1) order by 1 limit $2`;

interface Pages {
  readonly sql: string;
  readonly most: number;
}

async function* listed(manager: EntityManager, { sql, most }: Pages): AsyncGenerator<readonly string[]> {
  let after: string | null = null;
  for (;;) {
    const rows: { readonly after: string; readonly one: string }[] = await manager.query(sql, [after, most]);
    if (rows.length > 0) yield rows.map(({ one }) => one);
    if (rows.length < most) return;
    after = rows.at(-1)?.after ?? null;
  }
}
