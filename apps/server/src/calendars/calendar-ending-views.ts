import type { CalendarEnding } from '@app/read-side';
import { ShownList, ShownMaybe, ShownNumber, ShownText, ShownTexts } from '../http/answer-fields.js';

export class CalendarEndingBody implements CalendarEnding {
  @ShownText({ about: 'Mã địa bàn dùng trong đường dẫn; vn là cả nước.', example: 'vn' })
  id!: string;

  @ShownTexts({ about: 'Địa bàn, từ tỉnh xuống; trống là cả nước.', example: [] })
  area!: readonly string[];

  @ShownText({ about: 'Tên địa bàn.', example: 'Cả nước' })
  areaName!: string;

  @ShownText({ about: 'Ngày cuối của lịch.', example: '2026-12-31' })
  to!: string;

  @ShownNumber({ about: 'Còn bao nhiêu ngày (theo lịch năm) đến ngày cuối; âm khi đã qua.', example: 31 })
  daysLeft!: number;

  @ShownNumber({ about: 'Bao nhiêu việc chưa xong có hạn sau ngày cuối.', example: 12 })
  beyond!: number;

  @ShownMaybe({ about: 'Hạn sớm nhất trong số đó; null khi không có.', example: '2027-01-15' })
  firstBeyond!: string | null;
}

/** Few: of the country, and of areas that do not add to it. */
export class CalendarEndingsBody {
  @ShownList(() => CalendarEndingBody, {
    about: 'Lịch còn không quá 60 ngày, hoặc hết trước hạn của một việc chưa xong; của cả nước đứng đầu.',
  })
  items!: readonly CalendarEndingBody[];
}
