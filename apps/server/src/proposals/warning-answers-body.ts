import type { WarningCode } from '@app/domain';
import { WARNING_NAMES } from '@app/wording';
import { Dated } from '../http/dated-body.js';
import { Choice, Text } from '../http/fields.js';
import { LIMITS } from '../http/limits.js';
import { ListOf } from '../http/nested-fields.js';

export class WarningAnswerBody {
  @Text({ about: 'Mã thủ tục trong phương án, hoặc "group".', max: 20, example: 'p1' })
  procedure!: string;

  @Choice(WARNING_NAMES, { about: 'Mã cảnh báo.', example: 'STATED_CUT_DIFFERS' })
  code!: WarningCode;

  @Text({ about: 'Mục bị cảnh báo, như cảnh báo đã nêu.', max: LIMITS.shortText, example: '/stated/timeSaved' })
  field!: string;

  @Text({
    about: 'Giải trình.',
    max: LIMITS.text,
    lines: true,
    example: 'Dự thảo in nhầm số ngày; lấy theo bảng tính.',
  })
  answer!: string;
}

export class WarningAnswersBody extends Dated {
  @ListOf(() => WarningAnswerBody, { about: 'Các giải trình.', min: 1, max: LIMITS.listed })
  answers!: WarningAnswerBody[];
}
