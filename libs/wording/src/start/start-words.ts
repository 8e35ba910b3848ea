import type { Role } from '@app/domain';
import { ROLE_NAMES } from '../roles.js';

export const START_WORDS = {
  opening: 'Đang mở cơ sở dữ liệu đi kèm …',
  connecting: 'Đang kết nối cơ sở dữ liệu …',
  migrating: 'Đang kiểm tra và nâng cấp cơ sở dữ liệu …',
  loading: 'Đang nạp lịch làm việc, tham số, kế hoạch và tài khoản …',
  projecting: (pid: number) =>
    `Tiến trình dựng số liệu của Tinh Gọn đã sẵn sàng (số ${String(pid)}): giữ việc nào chưa ai giữ, chờ thay ở việc khác.`,
  unguarded:
    'EventStoreDB không có TLS và quyền: ai tới được máy chủ đều xóa được luồng. Chỉ dùng để thử, không dùng khi vận hành.',
  laterRelease: (migrations: string) =>
    `Dữ liệu do một phiên bản Tinh Gọn mới hơn nâng cấp (${migrations}). ` +
    'Hãy chạy phiên bản đó, hoặc khôi phục bản sao lưu trước khi nâng cấp.',
  otherLog: (followed: string, named: string) =>
    `Bản cài đặt này đang theo sổ sự kiện “${followed}”, còn cấu hình nêu “${named}”.\n` +
    'Muốn đổi nơi giữ sổ: dừng dịch vụ, chép sổ bằng lệnh log copy, đối chiếu bằng log verify rồi chuyển bằng log adopt ' +
    '(docs/operations.md).',
};

export function sampleName(role: Role, count: number): string {
  return `${ROLE_NAMES[role]} mẫu ${String(count)}`;
}
