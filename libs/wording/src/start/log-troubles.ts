export const LOG_TROUBLES = {
  unreadable: (type: string, position: string) =>
    `Không đọc được sự kiện loại ${type} ở vị trí ${position} của sổ sự kiện: sổ do một phiên bản Tinh Gọn mới hơn ghi. ` +
    'Số liệu của luồng ấy, và việc chuyển tiếp giữa phương án với hồ sơ, dừng ở trước đó. Hãy chạy phiên bản đó, hoặc khôi phục bản sao lưu.',
  full: 'Ổ đĩa của cơ sở dữ liệu đã đầy: việc ghi bị từ chối. Hãy giải phóng chỗ trống; không cần khởi động lại.',
  cannotWrite: (state: string) =>
    `Cơ sở dữ liệu không ghi được vào sổ sự kiện (SQLSTATE ${state}): máy chủ thiếu tài nguyên hoặc ổ đĩa bị lỗi.`,
} as const;
