/** By the names of their checkpoints. */
export const READ_MODEL_NAMES: Readonly<Record<string, string>> = {
  plans: 'Kế hoạch',
  units: 'Đơn vị',
  people: 'Người',
  procedures: 'Thủ tục',
  parameters: 'Tham số tính toán',
  calendars: 'Lịch làm việc',
  proposals: 'Phương án',
  dossiers: 'Hồ sơ trình',
  timeline: 'Diễn biến',
  savings: 'Khoản cắt giảm',
  refusals: 'Việc bị từ chối',
  imports: 'Tệp thủ tục đã nạp',
  days: 'Ngày ghi sổ',
};
