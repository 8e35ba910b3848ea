import { Dated } from '../http/dated-body.js';
import { MayBeText, Text, Whole } from '../http/fields.js';
import { WHY_NOT_WAITING } from '../http/question-body.js';
import { LIMITS } from '../http/limits.js';

/** A later edition voids the act. */
export class EditionBody extends Dated {
  @Whole({ about: 'Bản của phương án mà người thực hiện đã xem.', min: 1, max: LIMITS.edition, example: 1 })
  edition!: number;
}

export class AcceptanceBody extends EditionBody {
  @MayBeText(WHY_NOT_WAITING)
  reason?: string | null;
}

export class AnswerTextBody extends Dated {
  @Text({ about: 'Nội dung trả lời.', max: LIMITS.longText, lines: true, example: 'Thống nhất với phương án.' })
  text!: string;
}

export class ReturnBody extends Dated {
  @MayBeText({
    about: 'Mã bước nhận lại; bỏ trống thì theo quy tắc của đường đi.',
    max: 80,
    example: 'ra-soat',
  })
  to?: string | null;

  @Text({ about: 'Lý do trả lại.', max: LIMITS.text, lines: true, example: 'Chưa đủ căn cứ đề xuất.' })
  reason!: string;
}
