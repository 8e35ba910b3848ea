import type { ProposalSort } from '@app/read-side';
import {
  DRAFTED_BY_NAMES,
  OUTCOME_NAMES,
  PHASE_NAMES,
  PROPOSAL_SORT_NAMES,
  STAGE_KIND_NAMES,
  STATUS_NAMES,
  YES_NO_NAMES,
} from '@app/wording';
import { MayBeChoice, MayBeChoices, MayBeDay, MayBeText } from '../http/fields.js';
import { NarrowsTo, NarrowsToAny } from '../http/filter-fields.js';
import { LIMITS } from '../http/limits.js';
import { AreaQuery } from '../http/area-query.js';
import { counted } from '../http/page-query.js';

/** What narrows lists of proposals. */
export class ProposalFilterQuery extends AreaQuery {
  @NarrowsToAny('plan', { about: 'Mã kế hoạch.', example: 'gia-sang-2026' })
  plan?: string[];

  @NarrowsToAny('path', { about: 'Mã đường đi; dùng cùng stage khi hai đường đi có bước cùng mã.' })
  path?: string[];

  @NarrowsToAny('item', { about: 'Mã nội dung rà soát.' })
  item?: string[];

  @NarrowsToAny('catalogue', { about: 'Mã danh mục của kế hoạch.', example: 'business' })
  catalogue?: string[];

  @NarrowsToAny('unit', { about: 'Mã đơn vị chủ trì.' })
  unit?: string[];

  @NarrowsToAny('stage', { about: 'Mã bước.' })
  stage?: string[];

  @MayBeChoices(STAGE_KIND_NAMES, { about: 'Loại bước.' })
  stageKind?: string[];

  @NarrowsTo('ward', {
    about: 'Mã địa bàn: chỉ phương án của chính địa bàn này, không kể những địa bàn bên trong.',
    max: LIMITS.pathPart,
    example: '19/19.gia-sang',
  })
  ward?: string;

  @MayBeChoices(PHASE_NAMES, { about: 'Việc đang chờ.' })
  phase?: string[];

  @MayBeChoices(STATUS_NAMES, { about: 'Tình trạng.' })
  status?: string[];

  @MayBeChoices(OUTCOME_NAMES, { about: 'Kết quả.' })
  outcome?: string[];

  @NarrowsTo('dossier', { about: 'Mã hồ sơ trình.' })
  dossier?: string;

  @MayBeText({
    about: 'Mã thủ tục, kèm đuôi địa phương cũng được: những phương án có thủ tục này, dù trong sổ có hay không.',
    max: LIMITS.shortText,
    asSeen: true,
    example: '1.001193',
  })
  procedureCode?: string;

  @MayBeChoice(YES_NO_NAMES, { about: 'Chỉ những phương án quá hạn (true) hoặc chưa quá hạn (false).' })
  overdue?: keyof typeof YES_NO_NAMES;

  @MayBeDay({ about: 'Chỉ những phương án đang xử lý có hạn từ ngày này.' })
  dueFrom?: string;

  @MayBeDay({ about: 'Chỉ những phương án đang xử lý có hạn đến hết ngày này.' })
  dueTo?: string;

  @MayBeChoice(YES_NO_NAMES, { about: 'Chỉ những phương án từng bị trả lại (true) hoặc chưa (false).' })
  returned?: keyof typeof YES_NO_NAMES;

  @MayBeChoice(DRAFTED_BY_NAMES, { about: 'Chỉ những phương án tôi soạn.' })
  draftedBy?: keyof typeof DRAFTED_BY_NAMES;

  @MayBeText({
    about: 'Tìm theo từ, có dấu hoặc không dấu, trong 50.000 ký tự đầu của phương án.',
    max: LIMITS.search,
    example: 'ho kinh doanh',
  })
  q?: string;
}

export class ProposalListQuery extends counted(ProposalFilterQuery) {
  @MayBeChoice(PROPOSAL_SORT_NAMES, { about: 'Thứ tự; mặc định mới soạn trước.' })
  sort?: ProposalSort;
}
