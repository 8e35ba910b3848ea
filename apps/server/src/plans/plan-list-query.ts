import { PLAN_STATUS_NAMES, YES_NO_NAMES } from '@app/wording';
import { MayBeChoice } from '../http/fields.js';
import { AsksTotal, Cursor, PageSize, ReadQuery } from '../http/page-query.js';

/** What narrows lists of plans. */
export class PlanFilterQuery extends ReadQuery {
  @MayBeChoice(PLAN_STATUS_NAMES, { about: 'Tình trạng.' })
  status?: 'imported' | 'adopted' | 'closed';
}

export class PlanListQuery extends PlanFilterQuery {
  @Cursor()
  cursor?: string;

  @PageSize()
  limit?: number;

  @AsksTotal()
  total?: keyof typeof YES_NO_NAMES;
}
