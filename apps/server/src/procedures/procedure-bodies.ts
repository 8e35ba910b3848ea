import type { BaselineWarningCode, CostMethod } from '@app/domain';
import { BASELINE_WARNING_NAMES, METHOD_NAMES, YES_NO_NAMES } from '@app/wording';
import { Dated } from '../http/dated-body.js';
import { Choice, MayBeChoice, MayBeDay, MayBeText, Text } from '../http/fields.js';
import { LIMITS } from '../http/limits.js';
import { MayBeListOf, MayBeTextOr, One } from '../http/nested-fields.js';
import { ReadTextBody } from './limit-body.js';

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

class BaselineWarningAnswerBody {
  @Choice(BASELINE_WARNING_NAMES, { about: 'Mã cảnh báo.', example: 'SEVERAL_CASES' })
  code!: BaselineWarningCode;

  @Text({ about: 'Trường có cảnh báo, như cảnh báo đã nêu.', max: LIMITS.shortText, example: 'time' })
  field!: string;

  @Text({
    about: 'Vì sao số liệu vẫn đúng.',
    max: LIMITS.text,
    lines: true,
    example: 'Văn bản năm 2024 chia hai trường hợp; lấy trường hợp dài nhất.',
  })
  answer!: string;
}

/** Time, cost, or both. */
export class BaselineBody extends Dated {
  @Text({ about: 'Mã đơn vị giải quyết thủ tục.', max: LIMITS.shortText, example: 'gia-sang.ubnd' })
  agency!: string;

  @MayBeTextOr(ReadTextBody, {
    about: 'Thời hạn như văn bản ghi; hoặc nguyên văn (text) kèm cách đọc (readAs) mà người nhập xác nhận hoặc ghi.',
    max: LIMITS.title,
    example: '20 Ngày làm việc',
  })
  time?: string | ReadTextBody | null;

  @MayBeText({ about: 'Chi phí tuân thủ một năm, số đồng nguyên viết bằng chữ số.', max: 18, example: '32000000' })
  cost?: string | null;

  @MayBeChoice(METHOD_NAMES, { about: 'Phương pháp tính chi phí của văn bản; bắt buộc khi có chi phí.' })
  costMethod?: CostMethod | null;

  @One(() => SourceBody, { about: 'Văn bản làm căn cứ.' })
  source!: SourceBody;

  @MayBeListOf(() => BaselineWarningAnswerBody, {
    about: 'Giải trình cho từng cảnh báo; xem trước bằng ?dryRun=true để biết các cảnh báo.',
    max: LIMITS.listed,
  })
  warningAnswers?: BaselineWarningAnswerBody[] | null;
}

/** All of it anew. */
export class BaselineCorrectionBody extends BaselineBody {
  @Text({ about: 'Lý do đính chính.', max: LIMITS.text, lines: true, example: 'Chép nhầm dòng của bảng.' })
  reason!: string;
}

export class BaselineQuery {
  @MayBeChoice(YES_NO_NAMES, { about: 'true: chỉ xem trước, không ghi gì.' })
  dryRun?: keyof typeof YES_NO_NAMES;
}
