import { GENERAL_FEE, GENERAL_TIME, readCode } from '@app/domain';
import { CHANNEL_COLUMNS } from './channel-columns.js';

const TIME = /thời (?:hạn|gian)/u;
const FEE = /(?<!chi )phí/u;

/** What a title may say besides without meaning another thing. */
const HARMLESS =
  /(?:^|(?<= ))(?:thời|hạn|gian|phí|lệ|mức|thu|giải|quyết|xử|lý|thực|hiện|theo|quy|định|nếu|có|nộp|hồ|sơ|trực|tiếp|tuyến|qua|dịch|vụ|bưu|chính|điện|công|ích|bcci|mạng|môi|trường|trên|cổng|đối|với|hình|thức|và|của|tthc|thủ|tục|hành|tại|tổng|toàn|trình|một|phần|dvc|dvctt|pháp|luật|nay)(?= |$)/gu;

/** Says of a limit that it is the one in force. */
const BEFORE_CUT = /(?:^|(?<= ))trước (?:khi )?(?:cắt giảm|rà soát|rút ngắn|đơn giản hóa|đơn giản hoá)(?= |$)/gu;

/** The unit that a title states in brackets: "Thời hạn giải quyết (ngày làm việc)". */
const UNIT =
  /\(\s*(?:tính theo |đơn vị(?: tính)?:? *)?(ngày làm việc|ngày|giờ làm việc|giờ|phút|tháng|năm|nghìn đồng|đồng|vnđ|vnd)(?:\s*\/\s*[\p{L} ]{1,20})?\s*\)/iu;

/** Of a title that says time limit or fee, of a channel or in general; undefined if it says anything else. */
export function fieldByWords(title: string): string | undefined {
  const words = wordsOf(title);
  if (words.replace(BEFORE_CUT, '').replace(HARMLESS, '').trim() !== '') return undefined;
  const [isTime, isFee] = [TIME.test(words), FEE.test(words)];
  if (isTime === isFee) return undefined;
  const [columns, ...others] = CHANNEL_COLUMNS.filter(({ called }) => called.test(words));
  if (others.length > 0) return undefined;
  if (!columns) return isTime ? GENERAL_TIME : GENERAL_FEE;
  return isTime ? columns.time : columns.fee;
}

/** Lower case, without brackets and punctuation. */
function wordsOf(title: string): string {
  const open = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ');
  return open.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

const BARE = /^\s*\d[\d.,]*(?:\s*[-–—]\s*\d[\d.,]*)?\s*$/;
const CALENDAR_DAYS = /^\s*\d[\d.,]*(?:\s*[-–—]\s*\d[\d.,]*)?\s*ngày\s*$/iu;
const WORKING_DAYS = /^ngày làm việc$/u;

/** Which kind of fee a column holds, where each has one of its own; null for both, and for other fields. */
export function feePart(field: string, title: string): 'fee' | 'charge' | null {
  if (!/phi_le_phi/.test(field)) return null;
  const words = wordsOf(title);
  const [isFee, isCharge] = [/(?<!lệ )phí/u.test(words), /lệ phí/u.test(words)];
  if (isFee === isCharge) return null;
  return isFee ? 'fee' : 'charge';
}

/** Bare numbers with the unit of their title; days with the title's word that it means working days. */
export function withUnit(field: string, text: string, title: string): string {
  const unit = UNIT.exec(title.normalize('NFC'))?.[1]?.toLowerCase();
  if (unit === undefined || !/phi_le_phi|thoi_/.test(field)) return text;
  if (/đồng|vn/.test(unit) !== /phi_le_phi/.test(field)) return text;
  if (BARE.test(text)) return `${text.trim()} ${unit}`;
  return WORKING_DAYS.test(unit) && CALENDAR_DAYS.test(text.normalize('NFC')) ? `${text.trim()} (${unit})` : text;
}

const SECTION =
  /^(?:(?:các )?(?:tthc|thủ tục hành chính|thủ tục) )?(?:(?:thuộc|trong) )?(?:các )?lĩnh vực\s*[:–-]?\s*(?<field>.+)$/isu;

/** The count behind a section's name: "(05 TTHC)", ": 05 thủ tục". */
const COUNT = /\s*(?:[:–-]\s*|\(\s*)(?:gồm |có )?\d+\s*(?:tthc|thủ tục(?: hành chính)?)\s*\)?\s*$/iu;

/** Characters of a row's words: its field has at most 200. */
const LONGEST_SECTION = 400;

function sectionText(words: string): string | null {
  if (words.length > LONGEST_SECTION) return null;
  const named = SECTION.exec(words.normalize('NFC').trim())?.groups?.['field'];
  const field = named?.replace(COUNT, '').replace(/\s+/g, ' ').trim() ?? '';
  if (field === '' || field.length > 200) return null;
  return (
    field.charAt(0).toUpperCase() + (field === field.toUpperCase() ? field.slice(1).toLowerCase() : field.slice(1))
  );
}

export const ROW_WORDS = {
  keyField: 'ma_thu_tuc',
  isKey: (text: string) => readCode(text.trim()) !== null || /^\s*\d\.\d{3}|^\s*NB-/i.test(text),
  sectionField: 'linh_vuc',
  sectionText,
  isTotal: (words: string) => /^(?:tổng(?: số| cộng)?|cộng)\s*(?:[:(\d]|$|tthc|thủ tục)/iu.test(words.normalize('NFC')),
  isNote: (words: string) =>
    /^(?:ghi chú|lưu ý|chú thích|nguồn|nơi nhận|người lập|\(\*+\)|\*+)/iu.test(words.normalize('NFC')),
} as const;
