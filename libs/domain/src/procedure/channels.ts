import type { TimeLimit } from '../measurement/time/limit.js';
import { parseLimit } from '../measurement/time/parse-limit.js';

/** `time` and `fee` as written, null if the text does not separate them; `note`: the rest, or then the whole. */
export interface Channel {
  readonly name: string;
  readonly time: string | null;
  readonly limit: TimeLimit | null;
  readonly fee: string | null;
  readonly note: string;
}

/** The heading of the national portal's flattened table. */
export const CHANNELS_HEADING = 'Hình thức nộpThời gianPhí, lệ phíMô tả';
export const CHANNEL_NAMES = ['Trực tiếp', 'Trực tuyến', 'Dịch vụ bưu chính'] as const;
const NAMES = new RegExp(String.raw`(${CHANNEL_NAMES.join('|')})(?=[\p{Lu}\d])`, 'u');
const UNIT = String.raw`\s*(?:ngày làm việc|ngày|giờ làm việc|giờ|tháng|năm|tuần|phút)`;
const WORDS = String.raw`Miễn phí|Không có thông tin|Không quy định`;
const MONEY = String.raw`\d[\d.,]*\s*(?:VNĐ|Việt Nam Đồng|đồng|USD)`;
const NUMBER = String.raw`\d+(?:[.,]\d+)?`;

/** Possible starts of a row. A bare number comes before words: in "120 VNĐ" the time could be 1 or 12. */
const TIMES = [
  new RegExp(String.raw`^(${NUMBER}${UNIT})\s*(?=${WORDS}|${MONEY})`, 'iu'),
  new RegExp(String.raw`^(${NUMBER})\s*(?=${WORDS})`, 'iu'),
  new RegExp(String.raw`^(Không quy định|Không có thông tin|Không)\s*(?=${WORDS}|${MONEY})`, 'iu'),
  // No pattern ends in a space: it would be tried with every division of the following spaces.
  new RegExp(String.raw`^(\D(?:.*?\S)??)\s*(?=${WORDS})`, 'isu'),
  new RegExp(String.raw`^(${NUMBER}${UNIT})$`, 'iu'),
];
const FIRST_FEE = new RegExp(String.raw`^(?:${WORDS}|${MONEY})`, 'iu');
const FURTHER_FEE = new RegExp(`^(?:${MONEY})`, 'iu');

/** Channels of the national portal's flattened table; empty for any other text. */
export function channelsIn(written: string): readonly Channel[] {
  return channelRows(written).map(({ name, row }) => channel(name, row));
}

/** The same, each row as it is written behind its name. */
export function channelRows(written: string): readonly { readonly name: string; readonly row: string }[] {
  const table = written.startsWith(CHANNELS_HEADING) ? written.slice(CHANNELS_HEADING.length) : written;
  const [before = '', ...rows] = table.split(NAMES);
  if (before.trim() !== '') return [];
  return rows.flatMap((name, at) => (at % 2 === 0 ? [{ name, row: rows[at + 1] ?? '' }] : []));
}

function channel(name: string, row: string): Channel {
  const found = TIMES.map((form) => form.exec(row)).find((match) => match !== null);
  if (!found) return { name, time: null, limit: null, fee: null, note: row.trim() };
  const [whole, time = ''] = found;
  const rest = row.slice(whole.length);
  const end = endOfFees(rest);
  return { name, time, limit: parseLimit(time), fee: rest.slice(0, end).trim(), note: rest.slice(end).trim() };
}

function endOfFees(text: string): number {
  let end = endOfFee(text, FIRST_FEE);
  for (let more = end; more > 0; end += more) more = endOfFee(text.slice(end), FURTHER_FEE);
  return end;
}

/** The end of a fee with its remark in brackets; 0 without a fee. */
function endOfFee(text: string, form: RegExp): number {
  const amount = form.exec(text)?.[0].length ?? 0;
  if (amount === 0 || text[amount] !== '(') return amount;
  let depth = 0;
  for (let at = amount; at < text.length; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')' && --depth === 0) return at + 1;
  }
  return text.length;
}
