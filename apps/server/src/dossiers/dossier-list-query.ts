import type { DossierSort } from '@app/read-side';
import { DOSSIER_PHASE_NAMES, DOSSIER_SORT_NAMES, DOSSIER_STATUS_NAMES, YES_NO_NAMES } from '@app/wording';
import { MayBeChoice, MayBeText } from '../http/fields.js';
import { LIMITS } from '../http/limits.js';
import { NarrowsTo } from '../http/filter-fields.js';
import { AreaQuery } from '../http/area-query.js';
import { counted } from '../http/page-query.js';

/** What narrows lists of dossiers. */
export class DossierFilterQuery extends AreaQuery {
  @NarrowsTo('plan', { about: 'Mã kế hoạch.', example: 'gia-sang-2026' })
  plan?: string;

  @NarrowsTo('unit', { about: 'Mã đơn vị lập hồ sơ.' })
  unit?: string;

  @NarrowsTo('stage', { about: 'Mã bước.' })
  stage?: string;

  @MayBeChoice(DOSSIER_PHASE_NAMES, { about: 'Việc đang chờ.' })
  phase?: string;

  @MayBeChoice(DOSSIER_STATUS_NAMES, { about: 'Tình trạng.' })
  status?: string;

  @MayBeChoice(YES_NO_NAMES, { about: 'Chỉ hồ sơ riêng của một phương án (true) hoặc hồ sơ tập hợp (false).' })
  own?: string;

  @MayBeChoice(YES_NO_NAMES, { about: 'Chỉ những hồ sơ quá hạn (true) hoặc chưa quá hạn (false).' })
  overdue?: string;

  @MayBeText({
    about: 'Tìm theo từ, có dấu hoặc không dấu, trong số và tên hồ sơ, số tờ trình, số quyết định.',
    max: LIMITS.search,
    example: '45/TTr-UBND',
  })
  q?: string;
}

export class DossierListQuery extends counted(DossierFilterQuery) {
  @MayBeChoice(DOSSIER_SORT_NAMES, { about: 'Thứ tự; mặc định mới lập trước.' })
  sort?: DossierSort;
}
