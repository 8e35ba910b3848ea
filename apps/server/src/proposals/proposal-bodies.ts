import { Dated } from '../http/dated.js';
import { MayBeDay, MayBeText, MayBeWhole, Text, Whole } from '../http/fields.js';
import { LIMITS } from '../http/limits.js';
import { ContentBody } from './content-body.js';

const NEWEST_EDITION = 1_000_000;

export class DraftBody extends ContentBody {
  @MayBeText({ about: 'Mã nội dung rà soát của kế hoạch; bỏ trống khi đề xuất ngoài danh mục.', max: 80, example: '1' })
  item?: string | null;

  @MayBeText({ about: 'Mã danh mục, khi đề xuất ngoài danh mục rà soát.', max: 80, example: null })
  catalogue?: string | null;

  @Text({ about: 'Mã đơn vị chủ trì.', max: 80, example: 'gia-sang.phong-vhxh' })
  unit!: string;

  @MayBeWhole({
    about: 'Năm áp dụng cho những thời hạn không nêu năm; bỏ trống là năm soạn.',
    min: 2000,
    max: 2100,
    example: 2026,
  })
  year?: number | null;
}

/** Which edition an act is on: a later one voids it. */
export class EditionBody extends Dated {
  @Whole({ about: 'Bản của phương án mà người thực hiện đã xem.', min: 1, max: NEWEST_EDITION, example: 1 })
  edition!: number;
}

export class SendBackBody extends EditionBody {
  @Text({ about: 'Lý do gửi lại người soạn.', max: LIMITS.text, lines: true, example: 'Cần nêu rõ điều khoản.' })
  reason!: string;
}

export class OpinionBody extends Dated {
  @Text({ about: 'Cơ quan, người được lấy ý kiến.', max: LIMITS.title, example: 'Phòng Tư pháp' })
  from!: string;

  @Text({ about: 'Nội dung xin ý kiến.', max: LIMITS.text, lines: true, example: 'Có vướng quy định nào không?' })
  question!: string;

  @MayBeDay({ about: 'Ngày cần trả lời.', example: '2026-05-25' })
  answerBy?: string | null;
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
