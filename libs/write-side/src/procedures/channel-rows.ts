import { GENERAL_FEE, GENERAL_TIME } from '@app/domain';
import type { CellFault, TableEntries } from '@app/spreadsheets';
import { CHANNEL_COLUMNS, CHANNEL_FIELDS } from './channel-columns.js';

/** The column that says of which channel a row is; the portal's text of all channels may say it too. */
export const CHANNEL_OF_ROW = 'hinh_thuc_nop';
const ALL_CHANNELS = 'cach_thuc_thuc_hien';
const CODE = 'ma_thu_tuc';

const BETWEEN = /\s*(?:[;,/+\n]|(?<=\s)(?:và|hoặc)(?=\s))\s*/u;
const NAMED = [
  /^(?:nộp )?(?:hồ sơ )?trực tiếp$/u,
  /^(?:nộp )?(?:hồ sơ )?(?:trực tuyến|qua mạng|trên môi trường mạng)$/u,
  /^(?:nộp )?(?:hồ sơ )?(?:qua )?(?:dịch vụ )?(?:bưu chính(?: công ích)?|bưu điện|bcci)$/u,
];

type Texts = Readonly<Record<string, string>>;

interface Row {
  readonly at: number;
  readonly texts: Texts;
  readonly faults: readonly CellFault[];
}

/**
 * Of a table with a row for each channel: limit and fee of a row become those of its channel, and the rows of a procedure
 * one entry at the first of them. Rows that differ in anything else stay apart, as do those with a cell that cannot be read.
 */
export function withChannelRows(file: TableEntries): TableEntries {
  const fields = file.layout?.columns.map(({ field }) => field) ?? [];
  const told = [CHANNEL_OF_ROW, ALL_CHANNELS].find((field) => fields.includes(field));
  if (told === undefined || ![GENERAL_TIME, GENERAL_FEE].some((field) => fields.includes(field))) return file;
  const rows = file.entries.map((entry, at) => ({ at, texts: entry as Texts, faults: file.faults?.get(at) ?? [] }));
  const whole: Row[] = [];
  for (let at = 0; at < rows.length;) {
    const { row, count } = procedureAt(rows, at, told);
    whole.push(row);
    at += count;
  }
  const faulty = whole.flatMap(({ faults }, at) => (faults.length > 0 ? [[at, faults] as const] : []));
  const numbers = whole.map(({ at }) => file.rows[at] ?? at + 1);
  return { ...file, entries: whole.map(({ texts }) => texts), rows: numbers, faults: new Map(faulty) };
}

/** The procedure that begins at this row, and how many rows it has. */
function procedureAt(rows: readonly Row[], from: number, told: string): { readonly row: Row; readonly count: number } {
  const first = rows[from] as Row;
  const own = ofItsChannel(first, told);
  if (own === null || !own[CODE]) return { row: first, count: 1 };
  let [texts, count] = [own, 1];
  for (const row of rows.slice(from + 1, from + MOST_ROWS)) {
    const next = ofItsChannel(row, told);
    const longer = next === null ? null : joined(texts, next);
    if (longer === null) break;
    [texts, count] = [longer, count + 1];
  }
  return { row: told === ALL_CHANNELS && count === 1 ? first : { ...first, texts }, count };
}

/** Rows of one procedure. */
const MOST_ROWS = 50;

/** With its limit and fee as those of its channels; null if it is not wholly of channels. */
function ofItsChannel({ texts, faults }: Row, told: string): Texts | null {
  const channels = channelsNamed(texts[told] ?? '');
  if (faults.length > 0 || channels.length === 0) return null;
  if (CHANNEL_FIELDS.some((field) => texts[field])) return null;
  const { [told]: _, [GENERAL_TIME]: time, [GENERAL_FEE]: fee, ...others } = texts;
  const own = channels.flatMap((channel) => [
    ...(time === undefined ? [] : [[channel.time, time]]),
    ...(fee === undefined ? [] : [[channel.fee, fee]]),
  ]);
  return { ...others, ...(Object.fromEntries(own) as Texts) };
}

/** None unless every part of the text is the name of a channel, each once. */
function channelsNamed(text: string) {
  const parts = text.normalize('NFC').toLowerCase().trim().split(BETWEEN);
  const places = parts.map((part) => NAMED.findIndex((name) => name.test(part)));
  const channels = places.flatMap((place) => CHANNEL_COLUMNS[place] ?? []);
  return channels.length === parts.length && new Set(places).size === parts.length ? channels : [];
}

/** With the channels of the next row; null if that is of another procedure, or says something else of this one. */
function joined(texts: Texts, next: Texts): Texts | null {
  const added = Object.entries(next).filter(([field]) => CHANNEL_FIELDS.includes(field));
  const others = Object.entries(next).filter(([field]) => !CHANNEL_FIELDS.includes(field));
  if (others.some(([field, text]) => text.trim() !== '' && text.trim() !== texts[field]?.trim())) return null;
  const isTwice = added.some(([field]) => texts[field] !== undefined);
  const isApart = added.length % 2 === 0 && added.every(([field, text]) => text !== '' && texts[field] !== '');
  if (isTwice && !isApart) return null;
  const lines = added.map(([field, text]) => [field, [texts[field] ?? [], text].flat().join('\n')]);
  return { ...texts, ...(Object.fromEntries(lines) as Texts) };
}
