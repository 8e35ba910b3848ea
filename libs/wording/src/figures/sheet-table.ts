import {
  parseDecimal,
  rateOf,
  type Amounts,
  type CaseCut,
  type CostSheet,
  type LineFigures,
  type MethodTotal,
  type Quantity,
  type Range,
  type Rational,
  type SheetFigures,
} from '@app/domain';
import { WARNING_LABELS } from '../measurement-warnings.js';
import { METHOD_NAMES, OBSTACLE_LABELS, TIME_UNIT_NAMES } from '../measurement.js';
import { cutSentence, cutWords } from './cuts.js';
import { showDay, showDong, showNumber, showPercent } from './numbers.js';

const HEADINGS = ['Dòng', 'Mã', 'Trước', 'Sau', 'Tiết kiệm', 'Tỷ lệ'];

export function sheetTable(sheet: CostSheet, { lines, totals }: SheetFigures): string {
  const sections = [
    ...totals.flatMap((total) => costSections(total, lines)),
    section('Thời gian', lines.flatMap(timeRow)),
    section('Thời hạn chưa đọc được', lines.flatMap(unreadRows)),
    section('Chi phí không tính được', lines.flatMap(obstacleRow)),
    section('Cảnh báo, cần trả lời trước khi trình', lines.flatMap(warningRows)),
  ];
  return [[sheet.title, `Ngày tính: ${showDay(sheet.computedOn)}`], ...sections]
    .filter((rows) => rows.length > 0)
    .map((rows) => rows.join('\n'))
    .join('\n\n');
}

function section(title: string, rows: readonly string[]): readonly string[] {
  return rows.length > 0 ? [title, ...rows.map((row) => `  ${row}`)] : [];
}

function costSections(total: MethodTotal, all: readonly LineFigures[]): readonly (readonly string[])[] {
  const computed = all.flatMap(({ line, cost }) => (cost && total.lines.includes(line.id) ? [{ line, cost }] : []));
  const rows = computed.map(({ line, cost }) => [line.id, line.code ?? '–', ...amountCells(cost.amounts)]);
  const table = columns([HEADINGS, ...rows, ['Tổng', '', ...amountCells(total.amounts)]]);
  const parameters = Object.entries(total.parameters).map(
    ([id, { value, basis, source }]) => `Tham số ${id} = ${shownQuantity(value)}: ${basis} (${source})`,
  );
  const ranges = computed.flatMap(({ line, cost }) =>
    cost.range ? [`${line.id}: ${between(cost.range)}; ảnh hưởng nhiều nhất: ${cost.influences[0]?.field ?? ''}`] : [],
  );
  const cases = computed.flatMap(({ line, cost: { byCase } }) =>
    (byCase ?? []).map((one, at) => [
      `${line.id}, trường hợp ${String(at + 1)}`,
      line.code ?? '–',
      ...amountCells(one),
    ]),
  );
  const sum = total.range ? [`Tổng: ${between(total.range)}`] : [];
  return [
    section(`Chi phí một năm: ${METHOD_NAMES[total.method]} (${total.methodVersion})`, [...table, ...parameters]),
    section('Chi phí theo từng trường hợp', cases.length === 0 ? [] : columns([HEADINGS, ...cases])),
    section('Khoảng tiết kiệm theo ước lượng', [...ranges, ...sum]),
  ];
}

function amountCells(amounts: Amounts): readonly string[] {
  const { before, after, saved } = cutWords(amounts, showDong);
  return [before, after, saved, showPercent(rateOf(amounts))];
}

function between({ low, high }: Range): string {
  return `từ ${showDong(low.saved)} đến ${showDong(high.saved)}`;
}

function shownQuantity(quantity: Quantity): string {
  const texts = typeof quantity === 'string' ? [quantity] : [quantity.low, quantity.central, quantity.high];
  const values = texts.map(parseDecimal).filter((value) => value !== null);
  return values.map((value) => showNumber(value, 6n)).join(' – ');
}

/** Figures, from the third column on, are aligned right. */
function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = HEADINGS.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const padded = (cell: string, at: number) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0));
  return rows.map((row) => row.map(padded).join('  ').trimEnd());
}

function timeRow({ line, time }: LineFigures): readonly string[] {
  if (!time) return [];
  const { comparison } = time;
  if (!comparison.compared) return [`${line.id}: ${OBSTACLE_LABELS[comparison.why]}`];
  return [`${line.id}: ${comparison.cases.map(cutText).join('; ')}`];
}

function cutText({ unit, from, to }: CaseCut): string {
  const ends = (figure: (cut: typeof from) => string) => [...new Set([figure(from), figure(to)])].join('–');
  const number = (value: Rational) => showNumber(value, 6n);
  const cut = {
    before: ends(({ before }) => number(before)),
    after: ends(({ after }) => number(after)),
    saved: ends(({ saved }) => number(saved)),
  };
  return cutSentence(
    cut,
    ends(({ percent }) => showPercent(percent)),
    TIME_UNIT_NAMES[unit],
  );
}

function unreadRows({ line, time }: LineFigures): readonly string[] {
  const unread = time ? [time.before, time.after].filter(({ form }) => form === 'unread') : [];
  return [...new Set(unread.map(({ raw }) => `${line.id}: “${raw}”`))];
}

function obstacleRow({ line, notComputed }: LineFigures): readonly string[] {
  if (!notComputed) return [];
  const { text, reason } = line.benefit ?? {};
  const words = text === undefined ? '' : ` ${text} Lý do: ${reason ?? ''}`;
  return [`${line.id}: ${OBSTACLE_LABELS[notComputed]}${words}`];
}

function warningRows({ line, warnings }: LineFigures): readonly string[] {
  return warnings.map(({ code, field, details }) => `${line.id}: ${WARNING_LABELS[code](details)} [${code} ${field}]`);
}
