import type { Indicator } from '@app/domain';
import type { LineCondition } from '../savings/line-queries.js';
import { CONDITION_STATUSES } from './evaluate-conditions.js';
import type { LinesPart } from './figure-part.js';
import type { Counted } from './target-scope.js';

const UNDER = '($1::text[] is null or catalogue = any($1))';
const REGISTERED = `${UNDER} and procedure_catalogue = any($2::text[])`;

type Part = (part: LinesPart) => readonly Narrowing[];

/** A condition with the value that it names `?`; null without any. */
interface Narrowing {
  readonly sql: string;
  readonly value: unknown;
}

const inAnySum = (sums: readonly string[]): Narrowing => ({ sql: 'sums && ?::text[]', value: sums });

const cut =
  (figure: 'time' | 'cost'): Part =>
  ({ basis, kind, missing }) => {
    if (missing !== undefined) return [inAnySum([`${figure}-unmatched:${missing}`])];
    if (basis === undefined) return [{ sql: 'cuts && ?::text[]', value: [`${figure}-live`, `${figure}-approved`] }];
    return [inAnySum([`${figure}-${basis}:${kind ?? ''}`])];
  };

const conditions =
  (kinds: readonly string[]): Part =>
  ({ basis, missing }) => {
    const named = inAnySum(['condition:simplified', 'condition:abolished']);
    if (missing !== undefined) return [named, { sql: 'status = any(?::text[])', value: ['partly-approved'] }];
    if (basis !== 'approved' && basis !== 'live') return [named];
    const reached = inAnySum(kinds.map((kind) => `condition:${kind}`));
    return [reached, { sql: 'status = any(?::text[])', value: CONDITION_STATUSES[basis] }];
  };

interface Behind {
  readonly of: string;
  readonly part: Part;
}

const BEHIND: Readonly<Partial<Record<Indicator, Behind>>> = {
  'time-cut': { of: REGISTERED, part: cut('time') },
  'cost-cut': { of: REGISTERED, part: cut('cost') },
  'conditions-simplified': { of: UNDER, part: conditions(['simplified', 'abolished']) },
  'conditions-abolished': { of: UNDER, part: conditions(['abolished']) },
  'internal-procedures-reviewed': { of: REGISTERED, part: () => [] },
  'procedures-reviewed': { of: REGISTERED, part: () => [] },
};

/** Null if the figure counts no lines. */
export function linesOfIndicator(
  indicator: Indicator,
  { codes, registered }: Counted,
  part: LinesPart = {},
): LineCondition | null {
  const behind = BEHIND[indicator];
  if (behind === undefined) return null;
  // What is not compared with 2024 may be in no registry.
  const of = part.missing === undefined ? behind.of : UNDER;
  const values: unknown[] = [codes, registered];
  const narrowed = behind.part(part).map(({ sql, value }) => {
    values.push(value);
    return sql.replace('?', `$${String(values.length)}`);
  });
  return { where: [of, 'cardinality($2::text[]) >= 0', ...narrowed].join(' and '), values };
}
