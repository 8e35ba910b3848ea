import { decimal, type Fee } from '@app/domain';
import { showNumber } from './figures/numbers.js';

const CURRENCY_NAMES: Readonly<Record<Fee['amounts'][number]['currency'], string>> = { VND: 'đồng', USD: 'USD' };

/** `đọc là 50.000 đồng/hồ sơ; 120.000 đồng`. */
export function feeReading({ form, amounts }: Fee): string {
  if (form === 'none') return 'không nêu phí, lệ phí';
  if (form === 'by-document') return 'mức phí, lệ phí theo văn bản đã dẫn';
  if (form === 'unread') return 'chưa đọc được mức phí, lệ phí; giữ nguyên văn';
  return `đọc là ${amounts.map(amountWords).join('; ')}`;
}

function amountWords({ amount, currency, per }: Fee['amounts'][number]): string {
  if (amount === '0') return 'không thu';
  return `${showNumber(decimal(amount))} ${CURRENCY_NAMES[currency]}${per === null ? '' : `/${per}`}`;
}
