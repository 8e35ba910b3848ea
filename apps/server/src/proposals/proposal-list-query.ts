import { OUTCOME_NAMES, PHASE_NAMES, STATUS_NAMES, YES_NO_NAMES } from '@app/wording';
import { MayBeChoice, MayBeText } from '../http/fields.js';
import { NarrowsTo } from '../http/filter-fields.js';
import { LIMITS } from '../http/limits.js';
import { AreaCountedQuery } from '../http/area-query.js';

export class ProposalListQuery extends AreaCountedQuery {
  @NarrowsTo('plan', { about: 'Mã kế hoạch.', example: 'gia-sang-2026' })
  plan?: string;

  @NarrowsTo('item', { about: 'Mã nội dung rà soát.' })
  item?: string;

  @NarrowsTo('unit', { about: 'Mã đơn vị chủ trì.' })
  unit?: string;

  @NarrowsTo('stage', { about: 'Mã bước.' })
  stage?: string;

  @MayBeChoice(PHASE_NAMES, { about: 'Việc đang chờ.' })
  phase?: string;

  @MayBeChoice(STATUS_NAMES, { about: 'Tình trạng.' })
  status?: string;

  @MayBeChoice(OUTCOME_NAMES, { about: 'Kết quả.' })
  outcome?: string;

  @NarrowsTo('dossier', { about: 'Mã hồ sơ trình.' })
  dossier?: string;

  @MayBeChoice(YES_NO_NAMES, { about: 'Chỉ những phương án quá hạn (true) hoặc chưa quá hạn (false).' })
  overdue?: string;

  @MayBeText({
    about: 'Tìm theo từ, có dấu hoặc không dấu, trong 50.000 ký tự đầu của phương án.',
    max: LIMITS.search,
    example: 'ho kinh doanh',
  })
  q?: string;
}
