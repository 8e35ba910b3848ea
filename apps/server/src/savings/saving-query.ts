import { DIMENSIONS, SAVING_STATUSES, type Dimension, type SavingStatus } from '@app/read-side';
import { MayBeChoice, MayBeText, MayBeWhole } from '../http/fields.js';
import { LIMITS } from '../http/limits.js';
import { PageQuery } from '../http/page-query.js';

export class SavingFilterQuery extends PageQuery {
  @MayBeText({ about: 'Mã kế hoạch.', max: 80, example: 'gia-sang-2026' })
  plan?: string;

  @MayBeText({ about: 'Mã đơn vị chủ trì.', max: 80 })
  unit?: string;

  @MayBeText({ about: 'Lĩnh vực của thủ tục trong sổ.', max: LIMITS.title, example: 'Hộ tịch' })
  field?: string;

  @MayBeText({
    about: 'Nhóm biện pháp: các mã biện pháp của phương án, xếp theo chữ cái, nối bằng dấu +.',
    max: LIMITS.title,
    example: 'cut-fees+cut-time',
  })
  measures?: string;

  @MayBeText({ about: 'Mã bước.', max: 80 })
  stage?: string;

  @MayBeChoice(SAVING_STATUSES, { about: 'Tình trạng của khoản cắt giảm.' })
  status?: SavingStatus;

  @MayBeText({ about: 'Mã danh mục của kế hoạch.', max: 80, example: 'business' })
  catalogue?: string;
}

export class TotalsQuery extends SavingFilterQuery {
  @MayBeChoice(DIMENSIONS, { about: 'Chia theo; mặc định theo tình trạng.' })
  by?: Dimension;
}

export class LineListQuery extends SavingFilterQuery {
  @MayBeText({ about: 'Mã phương án.', max: 80 })
  proposal?: string;

  @MayBeText({ about: 'Mã thủ tục trong sổ.', max: LIMITS.shortText, example: '1.001193:19' })
  procedure?: string;

  @MayBeText({
    about: 'Chỉ những dòng không tính được vì lý do này: time hoặc cost, dấu hai chấm và mã lý do.',
    max: 80,
    example: 'time:MIXED_UNITS',
  })
  notComputed?: string;
}

export class BehindQuery extends PageQuery {
  @MayBeWhole({ about: 'Con số thứ mấy của chỉ tiêu, từ 0; mặc định 0.', min: 0, max: 100, inQuery: true, example: 0 })
  measure?: number;
}

export function filterOf({ plan, unit, field, measures, stage, status, catalogue }: SavingFilterQuery) {
  return { plan, unit, field, measures, stage, status, catalogue };
}
