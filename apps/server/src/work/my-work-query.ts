import type { WorkItem, WorkView } from '@app/read-side';
import { KIND_NAMES, WORK_VIEW_NAMES } from '@app/wording';
import { AreaPageQuery } from '../http/area-query.js';
import { MayBeChoice } from '../http/fields.js';
import { NarrowsTo } from '../http/filter-fields.js';

const KINDS: Readonly<Record<WorkItem['kind'], string>> = {
  proposal: KIND_NAMES.proposal,
  dossier: KIND_NAMES.dossier,
};

export class MyWorkQuery extends AreaPageQuery {
  @MayBeChoice(WORK_VIEW_NAMES, { about: 'Việc nào; mặc định là việc tôi làm được.' })
  view?: WorkView;

  @NarrowsTo('plan', { about: 'Mã kế hoạch.', example: 'gia-sang-2026' })
  plan?: string;

  @MayBeChoice(KINDS, { about: 'Chỉ phương án hoặc chỉ hồ sơ trình.' })
  kind?: WorkItem['kind'];
}
