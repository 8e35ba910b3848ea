import type { CostMethod } from '@app/domain';
import { METHOD_NAMES } from '@app/wording';
import { Dated } from '../http/dated-body.js';
import { MayBeChoice, MayBeDay, MayBeText, Text } from '../http/fields.js';
import { LIMITS } from '../http/limits.js';
import { One } from '../http/nested-fields.js';

class SourceBody {
  @Text({
    about: 'Tên văn bản nêu số liệu.',
    max: LIMITS.title,
    example: 'Báo cáo kiểm soát thủ tục hành chính năm 2024',
  })
  title!: string;

  @MayBeText({ about: 'Số văn bản.', max: LIMITS.shortText, example: '12/BC-UBND' })
  number?: string | null;

  @MayBeDay({ about: 'Ngày văn bản.', example: '2024-12-20' })
  date?: string | null;
}

/** Time, cost, or both. */
export class BaselineBody extends Dated {
  @Text({ about: 'Mã đơn vị giải quyết thủ tục.', max: LIMITS.shortText, example: 'gia-sang.ubnd' })
  agency!: string;

  @MayBeText({ about: 'Thời hạn như văn bản ghi.', max: LIMITS.title, example: '20 Ngày làm việc' })
  time?: string | null;

  @MayBeText({ about: 'Chi phí tuân thủ một năm, số đồng nguyên viết bằng chữ số.', max: 18, example: '32000000' })
  cost?: string | null;

  @MayBeChoice(METHOD_NAMES, { about: 'Phương pháp tính chi phí của văn bản; bắt buộc khi có chi phí.' })
  costMethod?: CostMethod | null;

  @One(() => SourceBody, { about: 'Văn bản làm căn cứ.' })
  source!: SourceBody;
}
