import { PROCEDURE_CATALOGUES, type ProcedureCatalogue } from '@app/domain';
import { MayBeChoice, MayBeText } from '../http/fields.js';
import { LIMITS } from '../http/limits.js';
import { AreaPageQuery } from '../http/area-query.js';
import { YES_NO } from '../http/page-query.js';

export class ProcedureListQuery extends AreaPageQuery {
  @MayBeText({
    about: 'Các từ cần tìm trong mã, tên, lĩnh vực, số quyết định; có dấu hoặc không dấu.',
    max: LIMITS.search,
  })
  q?: string;

  @MayBeText({ about: 'Mã thủ tục, kèm đuôi địa phương cũng được.', max: LIMITS.shortText, example: '1.000014' })
  code?: string;

  @MayBeText({ about: 'Lĩnh vực.', max: LIMITS.title, example: 'Hộ tịch' })
  field?: string;

  @MayBeText({ about: 'Cấp thực hiện.', max: LIMITS.shortText, example: 'Cấp xã' })
  level?: string;

  @MayBeChoice(PROCEDURE_CATALOGUES, { about: 'Danh mục: quốc gia hoặc nội bộ.' })
  catalogue?: ProcedureCatalogue;

  @MayBeChoice(YES_NO, { about: 'Có số liệu gốc năm 2024 hay không.' })
  baseline?: (typeof YES_NO)[number];
}

export class ImportQuery {
  @MayBeChoice(YES_NO, { about: 'true: chỉ xem trước, không ghi gì.' })
  dryRun?: (typeof YES_NO)[number];

  @MayBeText({ about: 'Tên trang tính của tệp .xlsx; bỏ trống là trang đầu tiên không ẩn.', max: LIMITS.shortText })
  sheet?: string;
}
