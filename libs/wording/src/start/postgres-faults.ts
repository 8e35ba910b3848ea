type FaultWords = readonly [pattern: RegExp, words: string];

/** The first match counts. */
export const POSTGRES_FAULTS: readonly FaultWords[] = [
  [
    /No space left on device|Disk quota exceeded/i,
    'Ổ đĩa của thư mục dữ liệu đã đầy, PostgreSQL đi kèm không chạy được. Hãy giải phóng chỗ trống rồi khởi động lại.',
  ],
  [
    /File too large/i,
    'PostgreSQL đi kèm không được ghi tệp đủ lớn. Hãy nâng giới hạn của hệ thống (ulimit -f) rồi khởi động lại.',
  ],
  [/Too many open files/i, 'Đã hết số tệp mà chương trình được mở. Hãy nâng giới hạn (ulimit -n) rồi khởi động lại.'],
  [
    /Cannot allocate memory|out of memory|could not (create|map) (anonymous )?shared memory/i,
    'Máy đã hết bộ nhớ, PostgreSQL đi kèm không chạy được. Hãy đóng bớt chương trình rồi khởi động lại.',
  ],
  [/Read-only file system/i, 'Ổ đĩa của thư mục dữ liệu chỉ cho đọc. Hãy chọn thư mục khác bằng TINHGON_DATA.'],
  [
    /Permission denied|wrong ownership|invalid permissions/i,
    'PostgreSQL đi kèm không đọc hoặc ghi được thư mục dữ liệu. Hãy trả lại chủ và quyền như cũ (sao chép bằng cp -a), hoặc chọn thư mục khác bằng TINHGON_DATA.',
  ],
  [
    /incompatible with (server|this version)|was initialized by PostgreSQL version/i,
    'Dữ liệu do một phiên bản PostgreSQL khác tạo ra. Hãy chạy phiên bản Tinh Gọn đã tạo dữ liệu đó, hoặc khôi phục từ bản sao lưu.',
  ],
  [
    /PANIC|invalid (checkpoint|data|primary)|could not (locate|read|open|access|find)|corrupt|not a valid|is empty|incorrect checksum|invalid value|configuration file|unrecognized configuration/i,
    'Dữ liệu của PostgreSQL đi kèm bị hỏng hoặc thiếu tệp; chi tiết ở postgres/postgres.log trong thư mục dữ liệu. Hãy khôi phục TINHGON_DATA từ bản sao lưu.',
  ],
];

/** Where the address was told, and that of the tables' owner is to be told. */
export interface AddressAdvice {
  readonly address: string;
  readonly owner: string;
}

type AddressFaultWords = readonly [pattern: RegExp, words: (address: string, advice: AddressAdvice) => string];

export const DATABASE_ADVICE: AddressAdvice = {
  address: 'Hãy kiểm tra DATABASE_URL và DATABASE_OWNER_URL.',
  owner: 'Hãy đặt DATABASE_OWNER_URL là địa chỉ của vai trò đó, và cấp quyền như docs/operations.md nêu.',
};

/** By error code or words; the first match counts. */
export const SERVER_FAULTS: readonly AddressFaultWords[] = [
  [
    /^ECONNREFUSED$/,
    (db, advice) =>
      `Không có PostgreSQL nào nhận kết nối ở cơ sở dữ liệu ${db}. Hãy xem máy chủ có đang chạy không. ${advice.address}`,
  ],
  [/^(ENOTFOUND|EAI_AGAIN)$/, (db, advice) => `Không tìm thấy máy chủ của cơ sở dữ liệu ${db}. ${advice.address}`],
  [
    /^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/,
    (db, advice) => `Mạng không tới được máy chủ của cơ sở dữ liệu ${db}. ${advice.address}`,
  ],
  [
    /^(28P01|28000)$|password must be a string|SCRAM|SASL/,
    (db, advice) =>
      `Cơ sở dữ liệu ${db} không nhận tên hoặc mật khẩu của vai trò. ${advice.address} Quên mật khẩu thì đặt lại bằng ALTER ROLE … PASSWORD.`,
  ],
  [
    /^3D000$/,
    (db, advice) => `Máy chủ không có cơ sở dữ liệu ${db}. Hãy tạo nó (docs/operations.md). ${advice.address}`,
  ],
  [
    /^42501$/,
    (db, advice) =>
      `Vai trò đang dùng không đủ quyền ở cơ sở dữ liệu ${db}: tạo, nâng cấp và dựng lại bảng cần vai trò sở hữu các bảng. ${advice.owner}`,
  ],
  [
    /^(42P01|3F000)$/,
    (db, advice) => `Cơ sở dữ liệu ${db} thiếu bảng của Tinh Gọn, hoặc chưa có dữ liệu của Tinh Gọn. ${advice.address}`,
  ],
  [/^25006$/, (db) => `Cơ sở dữ liệu ${db} chỉ cho đọc. Hãy dùng máy chủ chính, không dùng máy chủ dự phòng.`],
  [
    /^53300$|too many (clients|connections)/,
    (db) => `Cơ sở dữ liệu ${db} đã hết chỗ kết nối. Hãy nâng max_connections hoặc tắt bớt chương trình.`,
  ],
  [/^53100$|No space left/, (db) => `Ổ đĩa của cơ sở dữ liệu ${db} đã đầy. Hãy giải phóng chỗ trống rồi chạy lại.`],
  [/^53200$/, (db) => `Máy chủ của cơ sở dữ liệu ${db} đã hết bộ nhớ.`],
  [
    /^(58|XX)/,
    (db) =>
      `Dữ liệu của cơ sở dữ liệu ${db} bị lỗi đĩa hoặc bị hỏng. Hãy kiểm tra ổ đĩa, khôi phục từ bản sao lưu nếu cần.`,
  ],
  [
    /^57P0[123]$|starting up|shutting down/,
    (db) => `Cơ sở dữ liệu ${db} đang khởi động hoặc đang dừng. Hãy thử lại sau ít phút.`,
  ],
  [/does not support SSL/, (db) => `Máy chủ của cơ sở dữ liệu ${db} không dùng TLS mà DATABASE_URL đòi (sslmode).`],
  [
    /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|CERT_|ERR_TLS|UNABLE_TO)/,
    (db) =>
      `Không tin được chứng thư TLS của cơ sở dữ liệu ${db}. Hãy kiểm tra sslmode, sslrootcert trong DATABASE_URL.`,
  ],
  [
    /unsupported startup parameter|unrecognized configuration parameter/,
    (db) =>
      `Máy chủ ở ${db} không nhận các thiết lập của kết nối: phiên bản PostgreSQL quá cũ, hoặc ở giữa có bộ gộp kết nối (PgBouncer). Hãy nối thẳng tới PostgreSQL 18.`,
  ],
  [
    /^ETIMEDOUT$|timeout (expired|exceeded)|read timeout|silent/i,
    (db) => `Cơ sở dữ liệu ${db} không trả lời. Hãy xem PostgreSQL có bị treo hay quá tải không, rồi chạy lại.`,
  ],
  [
    /^(ECONNRESET|EPIPE|08\w{3})$|terminated|Connection ended|closed/i,
    (db) => `Kết nối tới cơ sở dữ liệu ${db} bị cắt giữa chừng. Hãy xem PostgreSQL có vừa dừng không, rồi chạy lại.`,
  ],
];
