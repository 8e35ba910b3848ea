export const START_FAULTS = {
  embedded: 'đi kèm',
  unknown: (message: string) => `Không khởi động được: ${message}`,
  eventStoreDbAdvice: 'Hãy kiểm tra EVENTSTOREDB_URL.',
  eventStoreDb: (nodes: string, advice: string) =>
    `Không kết nối được tới EventStoreDB ${nodes}. Hãy xem máy chủ đó có đang chạy không. ${advice}`,
} as const;

/** By the system's error code. */
export const LISTEN_FAULTS: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (host, port) =>
    `Cổng ${String(port)} của ${host} đang được một chương trình khác dùng. Hãy tắt chương trình đó, hoặc chọn cổng khác bằng PORT.`,
  EACCES: (_, port) =>
    `Không có quyền dùng cổng ${String(port)}. Hãy chọn PORT từ 1024 trở lên, hoặc đặt máy chủ trung gian (nginx) ở cổng đó.`,
  EADDRNOTAVAIL: (host) => `Máy này không có địa chỉ ${host}. Hãy đặt HOST là một địa chỉ của máy, hoặc 127.0.0.1.`,
  ENOTFOUND: (host) => `Không tìm thấy máy tên ${host}. Hãy đặt HOST là một địa chỉ của máy này, hoặc 127.0.0.1.`,
  EAI_AGAIN: (host) => `Không tra được tên máy ${host}. Hãy đặt HOST là một địa chỉ IP của máy này, hoặc 127.0.0.1.`,
  EAFNOSUPPORT: (host) => `Máy này không dùng loại địa chỉ như ${host}. Hãy đặt HOST là 127.0.0.1 hoặc địa chỉ khác.`,
  EINVAL: (host) => `Không nghe được ở địa chỉ ${host}. Hãy đặt HOST là một địa chỉ của máy này, hoặc 127.0.0.1.`,
};

const at = (path: string | undefined) => path ?? 'thư mục dữ liệu';

const MISSING =
  'Không tạo được hoặc không tìm thấy thư mục hay tệp cần dùng. Hãy đặt TINHGON_DATA là thư mục ghi được; nếu thiếu tệp của chương trình, hãy chạy lại npm ci.';

/** By the system's error code. */
export const FILE_FAULTS: Readonly<Record<string, (path: string | undefined) => string>> = {
  ENOENT: (path) => (path === undefined ? MISSING : `${MISSING} (${path})`),
  EACCES: (path) => `Không có quyền đọc hoặc ghi ${at(path)}. Hãy cấp quyền, hoặc chọn thư mục khác bằng TINHGON_DATA.`,
  EPERM: (path) => `Hệ thống không cho sửa ${at(path)}. Hãy cấp quyền, hoặc chọn thư mục khác bằng TINHGON_DATA.`,
  EROFS: (path) => `Ổ đĩa chỉ cho đọc, không ghi được ${at(path)}. Hãy chọn thư mục khác bằng TINHGON_DATA.`,
  ENOTDIR: (path) => `${at(path)} nằm dưới một tệp, không phải thư mục. Hãy đặt TINHGON_DATA là một thư mục.`,
  EEXIST: (path) => `${at(path)} là một tệp, không phải thư mục. Hãy đặt TINHGON_DATA là một thư mục.`,
  EISDIR: (path) => `${at(path)} là một thư mục, ở đó phải là một tệp.`,
  ENAMETOOLONG: () => 'Đường dẫn của thư mục dữ liệu quá dài. Hãy chọn đường dẫn ngắn hơn bằng TINHGON_DATA.',
  ELOOP: (path) => `${at(path)} là liên kết vòng. Hãy chọn thư mục khác bằng TINHGON_DATA.`,
  ENOSPC: (path) => `Ổ đĩa đã đầy, không ghi được ${at(path)}. Hãy giải phóng chỗ trống rồi khởi động lại.`,
  EDQUOT: (path) => `Đã hết hạn mức đĩa, không ghi được ${at(path)}. Hãy giải phóng chỗ trống rồi khởi động lại.`,
  EFBIG: (path) => `Tệp vượt mức cho phép của hệ thống, không ghi được ${at(path)}. Hãy nâng giới hạn (ulimit -f).`,
  EMFILE: () => 'Đã hết số tệp mà chương trình được mở. Hãy nâng giới hạn (ulimit -n) rồi khởi động lại.',
  ENFILE: () => 'Máy đã hết số tệp được mở. Hãy đóng bớt chương trình rồi khởi động lại.',
  ENOMEM: () => 'Máy đã hết bộ nhớ. Hãy đóng bớt chương trình hoặc thêm bộ nhớ rồi khởi động lại.',
  EAGAIN: () => 'Máy không tạo được tiến trình mới. Hãy nâng giới hạn (ulimit -u) rồi khởi động lại.',
  EIO: (path) => `Ổ đĩa lỗi khi đọc hoặc ghi ${at(path)}. Hãy kiểm tra ổ đĩa.`,
};

export function tooFewFiles(most: number, least: number): string {
  return (
    `Hệ thống chỉ cho chương trình mở ${String(most)} tệp, cần ít nhất ${String(least)}. ` +
    'Hãy nâng giới hạn (ulimit -n, hoặc LimitNOFILE của systemd) rồi khởi động lại.'
  );
}
