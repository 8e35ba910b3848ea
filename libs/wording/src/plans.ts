import type { PlanState, StageKind } from '@app/domain';

export const PLAN_STATUS_NAMES: Record<Exclude<PlanState['status'], 'none'>, string> = {
  imported: 'đã nạp',
  adopted: 'đã ban hành',
  closed: 'đã đóng',
};

export const STAGE_KIND_NAMES: Record<StageKind, string> = {
  review: 'Rà soát tại đơn vị',
  consolidation: 'Tổng hợp, thẩm định',
  submission: 'Trình',
  approval: 'Phê duyệt',
};
