import { Dated } from '../http/dated-body.js';
import { Day, MayBeText, Text } from '../http/fields.js';
import { LIMITS } from '../http/limits.js';
import { MayBeOne } from '../http/nested-fields.js';

class ReportPaperBody {
  @Text({ about: 'Số văn bản.', max: LIMITS.shortText, example: '74/KH-UBND' })
  number!: string;

  @Day({ about: 'Ngày văn bản.', example: '2026-02-26' })
  date!: string;
}

export class ItemCompletionBody extends Dated {
  @Day({ about: 'Ngày hoàn thành, không sau hôm nay; có thể sớm hơn việc đã ghi nhận trước.', example: '2026-02-26' })
  completedOn!: string;

  @MayBeOne(() => ReportPaperBody, { about: 'Văn bản báo cáo hoặc là sản phẩm, nếu có.' })
  document?: ReportPaperBody | null;
}

export class CompletionBody extends ItemCompletionBody {
  @MayBeText({
    about: 'Sản phẩm như kế hoạch ghi, khi kế hoạch nêu tên sản phẩm; bỏ trống khi không.',
    max: LIMITS.text,
    lines: true,
    example: 'Kế hoạch được ban hành',
  })
  product?: string | null;
}
