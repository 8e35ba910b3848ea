import type { TimeLimit } from '../measurement/time/limit.js';
import { parseLimit } from '../measurement/time/parse-limit.js';
import type { Fee } from './fee/fee.js';
import { parseFee } from './fee/parse-fee.js';

/** `time` and `fee` as written, null if the text does not separate them; `note`: the rest, or then the whole. */
export interface RowParts {
  readonly time: string | null;
  readonly fee: string | null;
  readonly note: string;
}

/** `limit` and `charge`: time and fee as read. */
export interface Channel extends RowParts {
  readonly name: string;
  readonly limit: TimeLimit | null;
  readonly charge: Fee | null;
}

/** The heading of the national portal's flattened table. */
export const CHANNELS_HEADING = 'Hình thức nộpThời gianPhí, lệ phíMô tả';
export const CHANNEL_NAMES = ['Trực tiếp', 'Trực tuyến', 'Dịch vụ bưu chính'] as const;
/** Behind the name stands a row as the portal writes it, or cells apart: name, time, fee, with tabs between. */
const NAMES = new RegExp(String.raw`(${CHANNEL_NAMES.join('|')})(?=[\p{Lu}\d]|\t[^\t]*\t)`, 'u');
const UNIT = String.raw`\s*(?:ngày làm việc|ngày|giờ làm việc|giờ|tháng|năm|tuần|phút)`;
const WORDS = String.raw`Miễn phí|Không có thông tin|Không quy định`;
const MONEY = String.raw`\d[\d.,]*\s*(?:VNĐ|Việt Nam Đồng|đồng|USD)`;
const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
/** As the portal's export to Word begins a fee. */
const LABEL = String.raw`(?:Phí|Lệ phí)\s*:`;

/** Possible starts of a row. A bare number comes before words: in "120 VNĐ" the time could be 1 or 12. */
const TIMES = [
  new RegExp(String.raw`^(${NUMBER}${UNIT})\s*(?=${WORDS}|${MONEY}|${LABEL})`, 'iu'),
  new RegExp(String.raw`^(${NUMBER})\s*(?=${WORDS})`, 'iu'),
  new RegExp(String.raw`^(Không quy định|Không có thông tin|Không)\s*(?=${WORDS}|${MONEY}|${LABEL})`, 'iu'),
  // No pattern ends in a space: it would be tried with every division of the following spaces.
  new RegExp(String.raw`^(\D(?:.*?\S)??)\s*(?=${WORDS})`, 'isu'),
  new RegExp(String.raw`^(${NUMBER}${UNIT})$`, 'iu'),
  new RegExp(String.raw`^()(?=${LABEL})`, 'iu'),
  new RegExp(String.raw`^([^(\n]{0,299}?[^(\s])\s*(?=${LABEL})`, 'u'),
  // Without a fee, but before the capital letter of a note.
  new RegExp(String.raw`^(${NUMBER} (?:Ngày làm việc|Ngày|Giờ|Tháng)|Không quy định)(?=\p{Lu})`, 'u'),
];
const FIRST_FEE = new RegExp(String.raw`^(?:${WORDS}|${MONEY})`, 'iu');
const FURTHER_FEE = new RegExp(`^(?:${MONEY})`, 'iu');
const LABELLED_FEE = new RegExp(String.raw`^\s*${LABEL}(?:\s*(?:${MONEY}|không đồng|đồng)|[^(\n]*)`, 'iu');
const SPACE = /\s/;

/** Channels of the national portal's flattened table; empty for any other text. */
export function channelsIn(written: string): readonly Channel[] {
  return channelRows(written).map(({ name, row }) => {
    const parts = rowParts(row);
    const { time, fee } = parts;
    return {
      name,
      ...parts,
      limit: time === null ? null : parseLimit(time),
      charge: fee === null ? null : parseFee(fee),
    };
  });
}

/** The same, each row as it is written behind its name. */
export function channelRows(written: string): readonly { readonly name: string; readonly row: string }[] {
  const table = written.startsWith(CHANNELS_HEADING) ? written.slice(CHANNELS_HEADING.length) : written;
  const [before = '', ...rows] = table.split(NAMES);
  if (before.trim() !== '') return [];
  return rows.flatMap((name, at) => (at % 2 === 0 ? [{ name, row: rows[at + 1] ?? '' }] : []));
}

/** What a row says, as it is written. */
export function rowParts(row: string): RowParts {
  const [tab, time = '', fee = '', ...notes] = row.split('\t');
  if (tab === '' && row !== '') return { time, fee: fee.trim(), note: notes.join('\t').trim() };
  const found = TIMES.map((form) => form.exec(row)).find((match) => match !== null);
  if (!found) return { time: null, fee: null, note: row.trim() };
  const [whole, written = ''] = found;
  const rest = row.slice(whole.length);
  const end = endOfFees(rest);
  return { time: written, fee: rest.slice(0, end).trim(), note: rest.slice(end).trim() };
}

function endOfFees(text: string): number {
  const labelled = endOfLabelled(text);
  if (labelled > 0) return labelled;
  let end = endOfFee(text, FIRST_FEE);
  for (let more = end; more > 0; end += more) more = endOfFee(text.slice(end), FURTHER_FEE);
  return end;
}

/** The end of the fees that have labels, each with its remarks; 0 without one. */
function endOfLabelled(text: string): number {
  let end = 0;
  for (let more = 1; more > 0; end += more) {
    const rest = text.slice(end);
    more = LABELLED_FEE.exec(rest)?.[0].length ?? 0;
    while (more > 0 && SPACE.test(rest[more] ?? '') && rest[more] !== '\n') more++;
    if (more > 0 && rest[more] === '(') more = endOfBrackets(rest, more);
  }
  return end;
}

/** The end of a fee with its remark in brackets; 0 without a fee. */
function endOfFee(text: string, form: RegExp): number {
  const amount = form.exec(text)?.[0].length ?? 0;
  return amount === 0 || text[amount] !== '(' ? amount : endOfBrackets(text, amount);
}

function endOfBrackets(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')' && --depth === 0) return at + 1;
  }
  return text.length;
}
