import { REMARK_KIND_NAMES, STAGE_KIND_NAMES } from './plans.js';
import { METHOD_NAMES, TIME_UNIT_NAMES } from './measurement.js';
import { PARAMETER_KIND_NAMES } from './calendars.js';
import { ROLE_NAMES } from './roles.js';
import { COMPARISON_NAMES, INDICATOR_NAMES, TARGET_UNIT_NAMES } from './targets.js';
import type { AreaLevel, Duty } from '@app/domain';

/** With its first letter as at the beginning of a sentence. */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}

export const ORDER_NAMES = { oldest: 'cũ trước', newest: 'mới trước' } as const;

export const YES_NO_NAMES = { true: 'có', false: 'không' } as const;

export const DUTY_NAMES: Readonly<Record<Duty, string>> = {
  draft: 'soạn',
  approve: 'duyệt tại đơn vị',
  assess: 'thẩm định',
  sign: 'ký trình',
  examine: 'thẩm tra',
  decide: 'quyết định',
};

const AREA_LEVEL_NAMES: Readonly<Record<AreaLevel, string>> = {
  province: 'tỉnh, thành phố',
  district: 'huyện, quận, thị xã (trước 01/7/2025)',
  township: 'thị trấn (trước 01/7/2025)',
  ward: 'phường',
  commune: 'xã',
  'special-zone': 'đặc khu',
};

/** What plan files and cost sheets write as a word of ours. */
const IN_FILES: Readonly<Record<string, string>> = {
  ...STAGE_KIND_NAMES,
  ...ROLE_NAMES,
  ...DUTY_NAMES,
  ...INDICATOR_NAMES,
  ...COMPARISON_NAMES,
  ...PARAMETER_KIND_NAMES,
  ...METHOD_NAMES,
  ...TIME_UNIT_NAMES,
  date: 'một ngày',
  quarter: 'quý',
  year: 'năm',
  'yearly-day': 'một ngày hằng năm',
  monthly: 'hằng tháng',
  quarterly: 'hằng quý',
  'half-yearly': 'sáu tháng một lần',
  yearly: 'hằng năm',
  continuous: 'thường xuyên',
  periodic: 'định kỳ',
  'ad-hoc': 'đột xuất',
  'on-request': 'theo yêu cầu',
  'by-roadmap': 'theo lộ trình',
  external: 'theo văn bản khác',
  unstated: 'không nêu',
  'after-arrival': 'tính từ ngày nhận',
  'working-days': 'ngày làm việc',
  days: 'ngày',
  ...TARGET_UNIT_NAMES,
  'any-of': 'một trong các thời hạn',
  split: 'tách theo phần việc',
  ...REMARK_KIND_NAMES,
  ...AREA_LEVEL_NAMES,
  all: 'tất cả',
  catalogues: 'theo danh mục',
  described: 'theo mô tả',
  service: 'hệ thống này',
  'other-system': 'hệ thống khác',
  null: 'bỏ trống',
};

/** `approve (duyệt tại đơn vị)`: what to write, and what it means; a value without meaning of its own as it is. */
export function valueInFile(value: unknown): string {
  const name = Object.hasOwn(IN_FILES, String(value)) ? IN_FILES[String(value)] : undefined;
  return name === undefined ? String(value) : withName([String(value), name]);
}

/** `approved (Thông qua); rejected (Không thông qua)`. */
export function valuesInWords(names: Readonly<Record<string, string>>): string {
  return Object.entries(names).map(withName).join('; ');
}

function withName([value, name]: readonly [string, string]): string {
  return `${value} (${name.replace(/\.$/, '')})`;
}
