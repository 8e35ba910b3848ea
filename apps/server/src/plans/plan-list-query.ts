import type { PlanStatus } from '@app/domain';
import { PLAN_STATUS_NAMES } from '@app/wording';
import { MayBeChoice } from '../http/fields.js';
import { counted, ReadQuery } from '../http/page-query.js';

/** What narrows lists of plans. */
export class PlanFilterQuery extends ReadQuery {
  @MayBeChoice(PLAN_STATUS_NAMES, { about: 'Tình trạng.' })
  status?: PlanStatus;
}

export class PlanListQuery extends counted(PlanFilterQuery) {}
