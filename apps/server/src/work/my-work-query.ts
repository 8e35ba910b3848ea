import type { WorkItem, WorkView } from '@app/read-side';
import { KIND_NAMES, WORK_VIEW_NAMES } from '@app/wording';
import { AreaQuery } from '../http/area-query.js';
import { MayBeChoice } from '../http/fields.js';
import { NarrowsTo } from '../http/filter-fields.js';
import { Cursor, PageSize } from '../http/page-query.js';

const KINDS: Readonly<Record<WorkItem['kind'], string>> = {
  proposal: KIND_NAMES.proposal,
  dossier: KIND_NAMES.dossier,
};

/** Which work. */
export class MyWorkFilterQuery extends AreaQuery {
  @MayBeChoice(WORK_VIEW_NAMES, { about: 'Việc nào; mặc định là việc tôi làm được.' })
  view?: WorkView;

  @NarrowsTo('plan', { about: 'Mã kế hoạch.', example: 'gia-sang-2026' })
  plan?: string;

  @MayBeChoice(KINDS, { about: 'Chỉ phương án hoặc chỉ hồ sơ trình.' })
  kind?: WorkItem['kind'];
}

export class MyWorkQuery extends MyWorkFilterQuery {
  @Cursor()
  cursor?: string;

  @PageSize()
  limit?: number;
}
