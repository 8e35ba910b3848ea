import { decimal, parseLimit, subtract, type MeasurementInputs, type ReadingMark, type TimeLimit } from '@app/domain';
import { showNumber } from './figures/numbers.js';
import { LIMIT_FORM_NAMES, TIME_UNIT_NAMES } from './measurement.js';

/** By which reading a text says more than its letters. */
export const READING_MARK_WORDS: Readonly<Record<ReadingMark, string>> = {
  'at-once': 'không ghi số ngày, tính nhiều nhất một ngày làm việc',
  session: 'một buổi tính là nửa ngày làm việc',
  half: 'nửa, ½ hay 1/2 đọc là 0,5',
  'in-words': 'số chỉ viết bằng chữ',
  'clock-hours': 'giữ là giờ; so với ngày làm việc thì 8 giờ là một ngày',
  'slash-cases': 'hai số cách nhau bằng dấu / đọc là hai trường hợp',
  'unit-carried': 'trường hợp không ghi đơn vị lấy đơn vị của trường hợp trước',
  'not-counted': 'văn bản nêu thời gian không tính vào thời hạn',
};

const BY_WORDS: Readonly<Record<NonNullable<TimeLimit['by']>, string>> = {
  confirmed: 'người nhập đã xác nhận',
  given: 'cách đọc do người nhập ghi',
};

/** More places than any limit has. */
const PLACES = 40n;

/** `đọc là 5 ngày làm việc; 8 ngày làm việc (hai số … hai trường hợp)`. */
export function limitReading({ form, cases, marks = [], by }: Omit<TimeLimit, 'raw'>): string {
  const who = by === undefined ? '' : `; ${BY_WORDS[by]}`;
  if (form === 'unread') return LIMIT_FORM_NAMES.unread;
  if (form === 'none') return `đọc là không quy định${who}`;
  const how = marks.length === 0 ? '' : ` (${marks.map((mark) => READING_MARK_WORDS[mark]).join('; ')})`;
  return `đọc là ${cases.map(caseWords).join('; ')}${how}${who}`;
}

type LimitGiven = Exclude<NonNullable<MeasurementInputs['time']>['before'], string>;

/** `7 ngày làm việc (ghi kèm 56 giờ)`, or a text with the reading that a person gave. */
export function limitGiven(limit: LimitGiven): string {
  if (!('readAs' in limit)) return caseWords(givenCase({ ...limit, from: limit.value }));
  const cases = limit.readAs.map(givenCase);
  return `${limit.text} (${limitReading({ form: cases.length === 0 ? 'none' : 'cases', cases })})`;
}

type CaseGiven = Extract<LimitGiven, { readonly readAs: unknown }>['readAs'][number];

function givenCase({ from, to = from, unit, statedHours }: CaseGiven): TimeLimit['cases'][number] {
  return { from, to, unit, statedHours: statedHours ?? null };
}

/** Why a reading beside a limit's text is refused, with the text and how it is read. */
export function contradictionWords(text: string): string {
  const read = parseLimit(text);
  const said = `Thời hạn “${text}” ${limitReading(read)}`;
  const isPlain = read.form !== 'unread' && read.marks === undefined;
  return isPlain
    ? `${said}; cách đọc ghi kèm nói khác, hãy sửa một trong hai.`
    : `${said}; khoảng trong cách đọc ghi kèm viết ngược, hãy ghi số nhỏ trước.`;
}

function caseWords({ from, to, unit, statedHours }: TimeLimit['cases'][number]): string {
  const [least, most] = [decimal(from), decimal(to)];
  const range = subtract(most, least).num === 0n ? '' : `–${showNumber(most, PLACES)}`;
  const hours = statedHours === null ? '' : ` (ghi kèm ${showNumber(decimal(statedHours), PLACES)} giờ)`;
  return `${showNumber(least, PLACES)}${range} ${TIME_UNIT_NAMES[unit]}${hours}`;
}
