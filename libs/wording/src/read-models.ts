import type { ProcessKind } from '@app/read-side';

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

/** What a process owns: a read model, or other work that follows the log. */
export const WORK_NAMES: Readonly<Record<string, string>> = {
  ...READ_MODEL_NAMES,
  upkeep: 'Trông coi số liệu để đọc',
  'carry-facts': 'Chuyển tiếp giữa phương án với hồ sơ',
};

export const PROCESS_NAMES: Readonly<Record<ProcessKind, string>> = {
  server: 'Dịch vụ',
  projector: 'Tiến trình dựng số liệu',
};
