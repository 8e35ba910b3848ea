import type { ProcedureCatalogue } from '@app/domain';
import type { ProcedureSort } from '@app/read-side';
import { CATALOGUE_NAMES, EMPTY_CELL_NAMES, PROCEDURE_SORT_NAMES, YES_NO_NAMES } from '@app/wording';
import type { EmptyCells } from '@app/write-side';
import { MayBeChoice, MayBeText } from '../http/fields.js';
import { LIMITS } from '../http/limits.js';
import { AreaQuery } from '../http/area-query.js';
import { counted } from '../http/page-query.js';

/** What narrows lists of procedures. */
export class ProcedureFilterQuery extends AreaQuery {
  @MayBeText({
    about: 'Các từ cần tìm trong mã, tên, lĩnh vực, số quyết định; có dấu hoặc không dấu.',
    max: LIMITS.search,
  })
  q?: string;

  @MayBeText({
    about: 'Mã thủ tục, kèm đuôi địa phương cũng được.',
    max: LIMITS.shortText,
    asSeen: true,
    example: '1.000014',
  })
  code?: string;

  @MayBeText({ about: 'Lĩnh vực.', max: LIMITS.title, example: 'Hộ tịch' })
  field?: string;

  @MayBeText({ about: 'Cấp thực hiện.', max: LIMITS.shortText, example: 'Cấp xã' })
  level?: string;

  @MayBeChoice(CATALOGUE_NAMES, { about: 'Danh mục: quốc gia hoặc nội bộ.' })
  catalogue?: ProcedureCatalogue;

  @MayBeChoice(YES_NO_NAMES, { about: 'Có số liệu gốc năm 2024 hay không.' })
  baseline?: keyof typeof YES_NO_NAMES;
}

export class ProcedureListQuery extends counted(ProcedureFilterQuery) {
  @MayBeChoice(PROCEDURE_SORT_NAMES, { about: 'Thứ tự; mặc định theo mã.' })
  sort?: ProcedureSort;
}

export class ImportQuery {
  @MayBeChoice(YES_NO_NAMES, { about: 'true: chỉ xem trước, không ghi gì.' })
  dryRun?: keyof typeof YES_NO_NAMES;

  @MayBeChoice(EMPTY_CELL_NAMES, {
    about:
      'Ô trống của cột có trong tệp: keep (mặc định) không đổi gì, clear xóa nội dung đang có. Cột không có trong tệp không đổi gì.',
  })
  emptyCells?: EmptyCells;

  @MayBeText({
    about: 'Tên của tệp, được ghi lại cùng nội dung đã nạp.',
    max: LIMITS.shortText,
    example: 'danh-muc-2026.xlsx',
  })
  fileName?: string;

  @MayBeText({
    about: 'Tên trang tính của tệp .xlsx; bỏ trống là trang duy nhất không ẩn có danh sách.',
    max: LIMITS.shortText,
  })
  sheet?: string;
}
