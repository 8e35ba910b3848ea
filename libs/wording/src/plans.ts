import type { PlanState, Remark, StageKind } from '@app/domain';
import type { BoardDimension } from '@app/read-side';
import { DIMENSION_NAMES } from './savings.js';

export const PLAN_STATUS_NAMES: Record<Exclude<PlanState['status'], 'none'>, string> = {
  imported: 'đã nạp',
  discarded: 'đã bỏ',
  adopted: 'đã ban hành',
  closed: 'đã đóng',
};

export const STAGE_KIND_NAMES: Record<StageKind, string> = {
  review: 'Rà soát tại đơn vị',
  consolidation: 'Tổng hợp, thẩm định',
  submission: 'Trình',
  approval: 'Phê duyệt',
};

/** Of what is to be known about the words of a plan. */
export const REMARK_KIND_NAMES: Readonly<Record<Remark['kind'], string>> = {
  gap: 'chỗ bỏ trống',
  'as-written': 'giữ như văn bản',
  contradiction: 'chỗ mâu thuẫn',
  reading: 'cách hiểu',
};

export const BOARD_DIMENSION_NAMES: Readonly<Record<BoardDimension, string>> = {
  ward: DIMENSION_NAMES.ward,
  plan: DIMENSION_NAMES.plan,
  unit: DIMENSION_NAMES.unit,
};

/** What a plan's first page says. `date`: as printed. */
export interface PlanHead {
  readonly number: string | null;
  readonly date: string | null;
  readonly draft: boolean;
  readonly issuer: string;
}

/** In few words where many plans stand together: its number, or else its year and issuer. */
export function planShortTitle({ number, date, draft, issuer }: PlanHead): string {
  if (number !== null) return number;
  const year = /\d{4}(?!.*\d{4})/.exec(date ?? '')?.[0];
  const words = [draft ? 'Dự thảo kế hoạch' : 'Kế hoạch', ...(year === undefined ? [] : [`năm ${year}`])];
  return `${words.join(' ')} của ${issuer}`;
}
