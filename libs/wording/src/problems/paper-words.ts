import { isCivilDate, type CorrectedValues } from '@app/domain';
import { showDay } from '../figures/numbers.js';

type Details = Readonly<Record<string, unknown>>;

const CORRECTED: Readonly<Record<keyof CorrectedValues, string>> = {
  number: 'số văn bản',
  date: 'ngày văn bản',
  signer: 'người ký',
  reason: 'lý do',
  text: 'nội dung trả lời',
  on: 'ngày thực hiện',
};

/** Which paper has the number already; undefined without it. */
export function paperWords({ number, date }: Details): string | undefined {
  if (typeof number !== 'string') return undefined;
  const dated = typeof date === 'string' && isCivilDate(date) ? ` ngày ${showDay(date)}` : '';
  return `Văn bản số ${number}${dated} của cơ quan này đã được ghi. Nếu đúng là văn bản đó, hãy đánh dấu là cùng một văn bản, giữ nguyên ngày và người ký.`;
}

/** What of the act may be corrected; undefined without it. */
export function correctableWords({ possible }: Details): string | undefined {
  if (!Array.isArray(possible)) return undefined;
  const names = (Object.keys(CORRECTED) as (keyof CorrectedValues)[]).filter((key) => possible.includes(key));
  return `Ở việc này đính chính được: ${names.map((key) => CORRECTED[key]).join(', ')}.`;
}
