import { ERASED, REMAINING } from '@app/wording';
import { ShownFlag, ShownList, ShownMaybe, ShownNumber, ShownText, ShownTexts } from '../http/answer-fields.js';
import { HeldPostBody } from './post-views.js';

export class NameErasureBody {
  @ShownText({ about: 'Mã người.', example: '0d9a3c1e-7b52-5c55-9d0e-2f4f5a6b7c8d' })
  id!: string;

  @ShownFlag({ about: 'Đã xóa hay chưa; lần gọi đầu chỉ cho biết việc sẽ làm.', example: false })
  erased!: boolean;

  @ShownFlag({ about: 'Có ghi nhận gì mới hay không.', example: false })
  changed!: boolean;

  @ShownMaybe({ about: 'Gửi lại mã này trong 10 phút để xóa; null khi đã xóa.', example: 'eyJhbGciOi…' })
  confirmation!: string | null;

  @ShownMaybe({ about: 'Mã xác nhận hết hiệu lực lúc (UTC).', example: '2026-05-14T09:10:00.000Z' })
  expiresAt!: string | null;

  @ShownTexts({ about: 'Những gì bị xóa hoặc chấm dứt.', example: [ERASED[0]] })
  erases!: readonly string[];

  @ShownTexts({ about: 'Những gì còn lại về người này.', example: [REMAINING[0]] })
  remains!: readonly string[];

  @ShownList(() => HeldPostBody, { about: 'Các việc bổ nhiệm còn lại trong sổ dưới mã người này.' })
  posts!: HeldPostBody[];

  @ShownNumber({ about: 'Bản ghi của người này; dùng cho If-Match.', example: 3 })
  revision!: number;

  @ShownMaybe({ about: 'Vị trí trong sổ sự kiện; null khi chưa xóa.', example: '0000000000000000042' })
  position!: string | null;
}
