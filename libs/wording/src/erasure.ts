export const ERASED: readonly string[] = [
  'Họ tên: để trống vĩnh viễn và không đặt lại được.',
  'Tài khoản: tên đăng nhập và mật khẩu bị xóa, mọi mã đăng nhập hết hiệu lực.',
  'Các bản viết dở: bị xóa, vì là của riêng người này.',
  'Các việc bổ nhiệm đang giữ và sắp tới: chấm dứt hôm nay, ghi vào sổ.',
];

export const REMAINING: readonly string[] = [
  'Sổ sự kiện: mọi việc người này đã làm và các việc bổ nhiệm, dưới mã người, đơn vị và chức danh, không có họ tên.',
  'Sổ sự kiện: việc xóa họ tên này, do ai và khi nào.',
  'Chữ tự nhập (tiêu đề, lý do, nội dung) có thể nhắc họ tên; các phần đó không đổi được.',
  'Bản sao lưu cũ: còn họ tên cho đến khi bị hủy; khôi phục từ đó thì phải xóa lại.',
  'Nhật ký của dịch vụ: mã người và địa chỉ mạng, không có họ tên.',
];
