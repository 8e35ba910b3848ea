import type { AssessmentReport } from '@app/domain';
import { Dated } from '../http/dated-body.js';
import { Day, MayBeText, Text, Whole } from '../http/fields.js';
import { MayBeOne } from '../http/nested-fields.js';
import { WHY_NOT_WAITING } from '../http/question-body.js';
import { LIMITS } from '../http/limits.js';

/** A later edition voids the act. */
export class EditionBody extends Dated {
  @Whole({ about: 'Bản của phương án mà người thực hiện đã xem.', min: 1, max: LIMITS.edition, example: 1 })
  edition!: number;
}

export class AssessmentReportBody {
  @Text({ about: 'Số báo cáo.', max: LIMITS.shortText, example: '58/BC-TTPVHCC' })
  number!: string;

  @Day({ about: 'Ngày báo cáo: không trước kế hoạch, không sau ngày chấp nhận.', example: '2026-05-20' })
  date!: string;

  @Text({ about: 'Tên báo cáo.', max: LIMITS.title, example: 'Báo cáo đánh giá độc lập lĩnh vực Hộ tịch' })
  title!: string;
}

export class AcceptanceBody extends EditionBody {
  @MayBeOne(() => AssessmentReportBody, { about: 'Báo cáo đánh giá mà việc chấp nhận dựa vào, nếu có.' })
  report?: AssessmentReportBody | null;

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

export function reportOf(report: AssessmentReportBody | null | undefined): AssessmentReport | null {
  if (!report) return null;
  const { number, date, title } = report;
  return { number, date, title };
}
