import type { PlanStatus } from '@app/domain';
import { PLAN_STATUS_NAMES } from '@app/wording';
import { MayBeChoice, MayBeText } from '../http/fields.js';
import { LIMITS } from '../http/limits.js';
import { counted, ReadQuery } from '../http/page-query.js';

/** What narrows lists of plans. */
export class PlanFilterQuery extends ReadQuery {
  @MayBeChoice(PLAN_STATUS_NAMES, { about: 'Tình trạng.' })
  status?: PlanStatus;

  @MayBeText({
    about: 'Các từ cần tìm trong tên, số kế hoạch, cơ quan ban hành, mã; có dấu hoặc không dấu.',
    max: LIMITS.search,
    example: 'ra soat 2026',
  })
  q?: string;
}

export class PlanListQuery extends counted(PlanFilterQuery) {}
