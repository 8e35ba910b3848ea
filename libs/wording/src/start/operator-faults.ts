import type { OperatorDetail, OperatorDetails, OperatorFault } from '@app/runtime';
import { showDay } from '../figures/numbers.js';

type Details = Readonly<Record<OperatorDetail, string>>;

/** A fault names what its words need; the rest stays empty. */
const NOTHING: Details = {
  address: '',
  certFile: '',
  day: '',
  dir: '',
  file: '',
  keyFile: '',
  mode: '',
  name: '',
  pid: '',
  program: '',
  said: '',
  setting: '',
  settings: '',
  user: '',
};

const WORDS: Readonly<Record<OperatorFault, (of: Details) => string>> = {
  ROLE_PASSWORD_DAMAGED: ({ file }) =>
    `Tệp mật khẩu ${file} đã hỏng; hãy khôi phục từ bản sao lưu, hoặc xóa tệp này rồi khởi động lại: chương trình tự đặt mật khẩu mới.`,
  SECRET_DAMAGED: ({ file }) => `Tệp khóa ${file} đã hỏng; hãy khôi phục từ bản sao lưu.`,
  SECRET_FOLDER_OF_OTHERS: ({ dir, user }) =>
    `Thư mục ${dir} của tệp khóa thuộc về người khác; hãy chạy: chown ${user} '${dir}'`,
  SECRET_FOLDER_OPEN: ({ dir, mode }) =>
    `Người khác ghi được vào thư mục ${dir} (quyền ${mode}); hãy chạy: chmod go-w '${dir}'`,
  SECRET_IS_A_LINK: ({ file }) => `${file} là liên kết; hãy thay bằng chính tệp khóa.`,
  SECRET_IS_NO_FILE: ({ file }) => `${file} không phải là tệp thường; hãy thay bằng tệp khóa.`,
  SECRET_NOT_MADE: ({ file }) => `Không đọc được tệp khóa ${file}.`,
  SECRET_OF_OTHERS: ({ file, user }) => `Tệp khóa ${file} thuộc về người khác; hãy chạy: chown ${user} '${file}'`,
  SECRET_OPEN: ({ file, mode }) => `Tệp khóa ${file} mở cho người khác (quyền ${mode}); hãy chạy: chmod 600 '${file}'`,
  SECRET_UNREADABLE: ({ file, user }) => `Không đọc được tệp khóa ${file}; hãy chạy: chown ${user} '${file}'`,
  TOKEN_KEY_DAMAGED: ({ file }) =>
    `Tệp khóa ${file} đã hỏng; hãy khôi phục từ bản sao lưu, hoặc xóa tệp này rồi khởi động lại: mọi người sẽ phải đăng nhập lại.`,
  TLS_ABSENT: ({ setting, file }) => `${setting}: không có tệp ${file}.`,
  TLS_EXPIRED: ({ certFile, day }) => `TLS_CERT: chứng thư ${certFile} đã hết hạn ngày ${showDay(day)}. Hãy gia hạn.`,
  TLS_KEY_OPEN: ({ keyFile }) => `TLS_KEY: người khác đọc được tệp khóa ${keyFile}. Hãy chạy chmod 600 ${keyFile}.`,
  TLS_NOT_A_PAIR: ({ keyFile, certFile }) => `TLS_KEY: khóa ${keyFile} không thuộc chứng thư ${certFile}.`,
  TLS_NO_CERTIFICATE: ({ certFile }) => `TLS_CERT: ${certFile} không phải chứng thư dạng PEM.`,
  TLS_NO_KEY: ({ keyFile }) => `TLS_KEY: ${keyFile} không phải khóa riêng dạng PEM không có mật khẩu.`,
  TLS_TOO_EARLY: ({ certFile, day }) =>
    `TLS_CERT: chứng thư ${certFile} chỉ có hiệu lực từ ngày ${showDay(day)}. Hãy xem lại đồng hồ của máy.`,
  TLS_UNREADABLE: ({ setting, file }) => `${setting}: không đọc được tệp ${file}.`,
  DATABASE_NOT_DURABLE: ({ settings }) =>
    `Máy chủ PostgreSQL có thể làm mất dữ liệu đã xác nhận: ${settings}. ` +
    'Hãy bật fsync, synchronous_commit và full_page_writes rồi khởi động lại.',
  DATABASE_UNREACHABLE: ({ address }) => `Không kết nối được tới cơ sở dữ liệu ${address}.`,
  MIGRATION_UNDER_WAY: () => 'Một tiến trình khác đang nâng cấp cơ sở dữ liệu quá lâu; hãy thử lại sau.',
  POSTGRES_FOLDER_IN_USE: ({ dir, pid }) =>
    `Thư mục dữ liệu ${dir} đang được một PostgreSQL khác dùng (tiến trình ${pid}). ` +
    'Hãy tắt chương trình đang chạy, hoặc chọn thư mục khác bằng TINHGON_DATA.',
  POSTGRES_FOLDER_LOCKED: ({ said }) => `Thư mục dữ liệu của PostgreSQL nhúng đang bị khóa: ${said}`,
  POSTGRES_NOT_FOR_SYSTEM: ({ name }) =>
    `PostgreSQL nhúng không chạy trên hệ máy này (${name}): chỉ có cho Linux dùng glibc (x64, arm64, arm, ia32, ppc64) ` +
    'và macOS (arm64, x64). Hãy dùng một máy chủ PostgreSQL: đặt DATABASE_URL.',
  POSTGRES_NOT_MADE: ({ dir, said }) => `Không tạo được cơ sở dữ liệu trong ${dir}: ${said}`,
  POSTGRES_NOT_STARTED: ({ said }) => `PostgreSQL nhúng không khởi động được: ${said}`,
  POSTGRES_PORT_TAKEN: ({ said }) => `Cổng của PostgreSQL nhúng đã bị chiếm: ${said}`,
  POSTGRES_SILENT: ({ dir }) =>
    `PostgreSQL đi kèm không chạy tiếp được khi khởi động, nên đã bị dừng. Hãy xem máy và ổ đĩa của ${dir} có bị treo không, rồi khởi động lại.`,
  POSTGRES_WITHOUT_ACCOUNT: ({ program, dir }) =>
    `Không có tài khoản thường nào đọc được ${program} và ghi được vào ${dir}. ` +
    'Hãy chạy bằng tài khoản thường, hoặc chuyển mã nguồn và TINHGON_DATA tới nơi tài khoản khác vào được.',
  POSTGRES_WITHOUT_BINARIES: ({ name }) =>
    `Không có PostgreSQL nhúng cho hệ máy này (gói ${name}). Hãy chạy lại npm ci, hoặc đặt DATABASE_URL.`,
};

export function operatorWords(fault: OperatorFault, details: OperatorDetails): string {
  return WORDS[fault]({ ...NOTHING, ...details });
}
