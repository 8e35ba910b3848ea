import { MayBeDay, Text } from './fields.js';
import { LIMITS } from './limits.js';

export class Dated {
  @MayBeDay({
    about: 'Ngày trên văn bản (giờ Việt Nam), không sau hôm nay; bỏ trống là hôm nay.',
    example: '2026-05-14',
  })
  occurredOn?: string | null;
}

export class ReasonBody extends Dated {
  @Text({ about: 'Lý do.', max: LIMITS.text, lines: true, example: 'Chưa nêu rõ điều khoản cần sửa đổi.' })
  reason!: string;
}
