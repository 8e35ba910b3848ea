import { ShownFlag, ShownList, ShownMaybe, ShownNumber, ShownText, ShownTexts } from '../http/shown.js';
import { HeldPostBody } from './post-views.js';

/** What an erasure takes away, in the words of the answer. */
export const ERASED: readonly string[] = [
  'Họ tên: để trống vĩnh viễn và không đặt lại được.',
  'Tài khoản: tên đăng nhập và mật khẩu bị xóa, mọi mã đăng nhập hết hiệu lực.',
  'Các việc bổ nhiệm đang giữ và sắp tới: chấm dứt hôm nay, ghi vào sổ.',
];

/** What is left of the person afterwards, and where. */
export const REMAINING: readonly string[] = [
  'Sổ sự kiện: mọi việc người này đã làm và các việc bổ nhiệm, dưới mã người, đơn vị và chức danh, không có họ tên.',
  'Sổ sự kiện: việc xóa họ tên này, do ai và khi nào.',
  'Chữ tự nhập (tiêu đề, lý do, nội dung) có thể nhắc họ tên; các phần đó không đổi được.',
  'Bản sao lưu cũ: còn họ tên cho đến khi bị hủy; khôi phục từ đó thì phải xóa lại.',
  'Nhật ký của dịch vụ: mã người và địa chỉ mạng, không có họ tên.',
];

export class NameErasureBody {
  @ShownText({ about: 'Mã người.', example: '0d9a3c1e-7b52-5c55-9d0e-2f4f5a6b7c8d' })
  id!: string;

  @ShownFlag({ about: 'Đã xóa hay chưa; lần gọi đầu chỉ cho biết việc sẽ làm.', example: false })
  erased!: boolean;

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
