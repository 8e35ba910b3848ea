import { LACKING_NAMES, NO_MEASURES } from '@app/wording';
import type { SavingReportBody } from '../../savings/totals-views.js';
import type { Division } from './saving-filters.js';

type Part = SavingReportBody['parts'][number];
const LACKED: Readonly<Record<string, string | undefined>> = { ...LACKING_NAMES, quarter: LACKING_NAMES.month };

/** What a part is called, also where it has no value. */
export function partName(by: Division, { value, name }: Pick<Part, 'value' | 'name'>): string {
  if (value === null) return LACKED[by] ?? 'chưa rõ';
  return value === '' && by === 'measures' ? NO_MEASURES : (name ?? 'chưa rõ');
}
