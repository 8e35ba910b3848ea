import type { Rational } from '@app/domain';
import type { StayDimension, StayKind, StaySort } from '@app/read-side';
import { KIND_NAMES } from './facts.js';
import { showNumber } from './figures/numbers.js';
import { DIMENSION_NAMES, TIME_KIND_NAMES } from './savings.js';

export const STAY_KIND_NAMES: Readonly<Record<StayKind, string>> = {
  proposal: KIND_NAMES.proposal,
  dossier: KIND_NAMES.dossier,
};

export const STAY_DIMENSION_NAMES: Readonly<Record<StayDimension, string>> = {
  stage: DIMENSION_NAMES.stage,
  unit: DIMENSION_NAMES.unit,
  ward: DIMENSION_NAMES.ward,
};

export type StayState = 'all' | 'ended' | 'running';
export const STAY_STATE_NAMES: Readonly<Record<StayState, string>> = {
  all: 'tất cả',
  ended: 'đã rời bước',
  running: 'còn ở bước',
};

export const STAY_SORT_NAMES: Readonly<Record<StaySort, string>> = {
  longest: 'lâu nhất trước',
  shortest: 'nhanh nhất trước',
};

/** Neither is ever counted from the other. */
export type StayDayKind = 'day' | 'working-day';
export const STAY_DAY_KIND_NAMES: Readonly<Record<StayDayKind, string>> = {
  day: TIME_KIND_NAMES.day,
  'working-day': 'ngày làm việc theo lịch của địa bàn',
};

/** `6,5 ngày làm việc`, `8 ngày theo lịch`. */
export function stayDaysText(kind: StayDayKind, days: Rational): string {
  return `${showNumber(days)} ${kind === 'day' ? 'ngày theo lịch' : 'ngày làm việc'}`;
}

/** Headings of the columns, in their order. */
export const STAY_COLUMNS = {
  kind: 'Loại',
  number: 'Số',
  title: 'Tên',
  plan: 'Kế hoạch',
  path: 'Đường đi',
  unit: 'Đơn vị',
  stage: 'Bước',
  with: 'Ai xử lý ở bước',
  from: 'Đến bước ngày',
  to: 'Rời bước ngày',
  ended: 'Việc rời bước',
  days: 'Số ngày theo lịch',
  workingDays: 'Số ngày làm việc',
  due: 'Hạn',
  late: 'Trễ hạn',
  id: 'Mã',
} as const;

/** Of stays that have ended and those that have not, together and apart. */
export const STAY_STATISTICS_COLUMNS = {
  name: 'Tên',
  state: 'Tình trạng',
  stays: 'Số lần ở bước',
  daysMedian: 'Trung vị số ngày theo lịch',
  daysLongest: 'Số ngày theo lịch dài nhất',
  daysHolder: 'Của',
  workingDaysMedian: 'Trung vị số ngày làm việc',
  workingDaysLongest: 'Số ngày làm việc dài nhất',
  workingDaysHolder: 'Của (ngày làm việc)',
  workingDaysUnknown: 'Số lần không tính được ngày làm việc',
  due: 'Số lần có hạn',
  late: 'Số lần trễ hạn',
  lateRate: 'Tỷ lệ trễ hạn',
  value: 'Mã',
} as const;
