import type { RefusalSort } from '@app/read-side';
import { OWN_ACT_NAMES, REFUSAL_SORT_NAMES } from '@app/wording';
import { MayBeChoice, MayBeDay } from '../http/fields.js';
import { NarrowsTo } from '../http/filter-fields.js';
import { counted, ReadQuery } from '../http/page-query.js';

/** Which refusals. */
export class RefusalFilterQuery extends ReadQuery {
  @NarrowsTo('person', { about: 'Mã người bị từ chối.' })
  person?: string;

  @MayBeChoice(OWN_ACT_NAMES, { about: 'Việc bị từ chối.', example: 'ApproveEdition' })
  action?: string;

  @MayBeDay({ about: 'Từ ngày (giờ Việt Nam).', example: '2026-05-01' })
  from?: string | null;

  @MayBeDay({ about: 'Đến hết ngày.', example: '2026-05-31' })
  to?: string | null;
}

export class RefusalListQuery extends counted(RefusalFilterQuery) {
  @MayBeChoice(REFUSAL_SORT_NAMES, { about: 'Thứ tự; mặc định mới trước.' })
  sort?: RefusalSort;
}
