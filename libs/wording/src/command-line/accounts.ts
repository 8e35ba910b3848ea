import type { AppointedPost } from '@app/domain';
import { ROLE_NAMES } from '../roles.js';

export const ADMINISTRATOR_WORDS = {
  made: (username: string, unit: string) =>
    `Đã tạo quản trị viên ${username} tại đơn vị ${unit}; phải đổi mật khẩu ở lần đăng nhập đầu tiên.`,
  missing: (option: string) => `Thiếu --${option}; xem --help.`,
  options: 'Chỉ nhận --username, --name, --unit, --unit-name và --area; xem --help.',
  halfAUnit: '--unit-name và --area phải đi cùng nhau.',
  noUnit: (unit: string) => `Chưa có đơn vị ${unit}: thêm --unit-name và --area để khai báo.`,
  unitRefused: (unit: string, area: string) =>
    `Không khai báo được đơn vị ${unit} ở địa bàn ${area}: mã địa bàn sai, hoặc đơn vị đã thuộc nơi khác.`,
  taken: (username: string) => `Tên đăng nhập ${username} đã có người dùng.`,
};

export const PASSWORD_WORDS = {
  first: 'Mật khẩu: ',
  again: '\nNhập lại: ',
  differ: 'Hai lần nhập không giống nhau.',
  missing: 'Thiếu mật khẩu ở đầu vào chuẩn.',
  encoding: 'Mật khẩu ở đầu vào chuẩn phải là chữ UTF-8.',
};

export const POST_WORDS = {
  missing: 'Thiếu --person hoặc --appointment; xem --help.',
  options: 'Chỉ nhận --person và --appointment; xem --help.',
  unknown: 'Không có việc bổ nhiệm này của người này.',
  confirmed: ({ id, title, role, unit }: Pick<AppointedPost, 'id' | 'title' | 'role' | 'unit'>) =>
    `Đã xác nhận việc bổ nhiệm ${id}: ${title} (${ROLE_NAMES[role]}) tại ${unit}.`,
  refused: (code: string) => `Không xác nhận được (${code}): việc bổ nhiệm không chờ xác nhận.`,
};
