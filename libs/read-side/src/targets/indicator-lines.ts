import type { Indicator } from '@app/domain';
import type { LineCondition } from '../savings/line-queries.js';
import type { Counted } from './target-scope.js';

const REGISTERED = `($1::text[] is null or catalogue = any($1)) and procedure_catalogue = any($2::text[])`;
const UNDER = `($1::text[] is null or catalogue = any($1)) and cardinality($2::text[]) > 0`;

const BEHIND: Readonly<Partial<Record<Indicator, string>>> = {
  'time-cut': `${REGISTERED} and cuts && array['time-live', 'time-approved']`,
  'cost-cut': `${REGISTERED} and cuts && array['cost-live', 'cost-approved']`,
  'conditions-simplified': `${UNDER} and 'conditions' = any(counts_in) and conditions_simplified + conditions_abolished > 0`,
  'conditions-abolished': `${UNDER} and 'conditions' = any(counts_in) and conditions_simplified + conditions_abolished > 0`,
  'internal-procedures-reviewed': REGISTERED,
  'procedures-reviewed': REGISTERED,
};

/** Null if the figure counts no lines. */
export function linesOfIndicator(indicator: Indicator, { codes, registered }: Counted): LineCondition | null {
  const where = BEHIND[indicator];
  return where === undefined ? null : { where, values: [codes, registered] };
}
