import type { Outcome } from '@app/domain';
import type { Moment } from '../past/moment.js';
import { versionAt, type Bounds } from '../past/version-at.js';
import { kindsSql, type ChangeKind } from './change-kinds.js';
import type { ComparedSpan } from './compared-span.js';

/**
 * Each part narrows it; of several values one is enough. `scope`: area codes; nothing exists outside them. `ward`: the last
 * area alone. `stage`: where it is; where it was, if it is gone. `fromStage`: where it was. `outcome`: what it has now.
 */
export interface ChangeFilter extends ComparedSpan {
  readonly scope: readonly string[];
  readonly proposal?: string | undefined;
  readonly plan?: string | undefined;
  readonly path?: string | undefined;
  readonly unit?: string | undefined;
  readonly ward?: string | undefined;
  readonly stage?: string | undefined;
  readonly fromStage?: string | undefined;
  readonly change?: readonly ChangeKind[] | undefined;
  readonly outcome?: readonly Outcome[] | undefined;
}

/** SQL from `from` on, of proposals `p` that changed from `b` to `a`; values are numbered from 1. */
export interface AskedChanges {
  readonly sql: string;
  readonly values: readonly unknown[];
  readonly kinds: Readonly<Record<ChangeKind, string>>;
}

export const STAGE_NOW = 'coalesce(a.stage, b.stage)';
export const WARD = 'p.area[cardinality(p.area)]';

const EXACT = {
  proposal: 'p.id',
  plan: 'p.plan',
  path: 'p.path',
  unit: 'p.unit',
  ward: WARD,
  stage: STAGE_NOW,
  fromStage: 'b.stage',
} as const;

/**
 * Walks the proposals of the present and looks up their two versions by key; those that nothing happened to since the first
 * moment are left out before.
 */
export function changesAsked({ from, to, scope, change, outcome, ...exact }: ChangeFilter): AskedChanges {
  const values: unknown[] = [];
  const given = (value: unknown, type: string) => `$${String(values.push(value))}::${type}`;
  const boundsOf = ({ by, known, day }: Moment): Bounds => ({
    known: given(known, 'text collate "C"'),
    day: by === 'paper' ? given(day, 'date') : '',
  });
  const [first, last] = [boundsOf(from), boundsOf(to)];
  const kinds = kindsSql({ from: first.known, to: last.known });
  const since = `p.position > ${first.known}`;
  const parts = [
    `p.area && ${given(scope, 'text[]')}`,
    from.by === 'paper' ? `(${since} or p.paper_from > ${first.day})` : since,
    `((a.id is null) <> (b.id is null) or a.revision <> b.revision
      or a.generation <> b.generation and ${kinds.corrected})`,
  ];
  for (const [name, sql] of Object.entries(EXACT)) {
    const value = exact[name as keyof typeof EXACT];
    if (value !== undefined) parts.push(`${sql} = ${given(value, 'text')}`);
  }
  if (outcome !== undefined) parts.push(`a.outcome = any(${given(outcome, 'text[]')})`);
  if (change !== undefined) parts.push(`(${change.map((kind) => kinds[kind]).join(' or ')})`);
  const sql = `from read_side.proposal p ${then('b', from, first)} ${then('a', to, last)}
    where ${parts.join(' and ')}`;
  return { sql, values, kinds };
}

/** SQL that joins to the proposal `p`, as `alias`, what it was at the moment; nulls if there was nothing. */
const then = (alias: string, { by }: Moment, bounds: Bounds) => `left join lateral (
    select * from (${versionAt('proposal', by, bounds)}) newest where not newest.absent
  ) ${alias} on true`;
