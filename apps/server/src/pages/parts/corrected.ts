import type { CorrectedValues } from '@app/domain';
import { CORRECTED_NAMES } from '@app/wording';
import { day } from './words.js';

type Field = keyof CorrectedValues;

/** Of each value that was put right: `số, ký hiệu: 45/TTr-UBND → 46/TTr-UBND`. */
export function correctedIn(was: CorrectedValues, changes: CorrectedValues): readonly string[] {
  return (Object.keys(changes) as Field[]).map((field) => {
    const [before, after] = [valueWords(field, was), valueWords(field, changes)];
    return `${CORRECTED_NAMES[field]}: ${before === '' ? '' : `${before} → `}${after}`;
  });
}

function valueWords(field: Field, values: CorrectedValues): string {
  if (field === 'signer') return values.signer?.title ?? '';
  const value = values[field] ?? '';
  return (field === 'on' || field === 'date') && value !== '' ? day(value) : value;
}
