import type { ConfigFault, ConfigRule } from '@app/runtime';

const WORDS: Readonly<Record<ConfigRule, (setting: string) => string>> = {
  'absolute-pem-path': (name) => `${name} phải là đường dẫn tuyệt đối của một tệp PEM.`,
  'both-tls-files': () => 'TLS_CERT và TLS_KEY phải được đặt cùng nhau.',
  'esdb-url': (name) => `${name} phải có dạng esdb://… hoặc esdb+discover://…; có TLS thì kèm người_dùng:mật_khẩu.`,
  folder: (name) => `${name} phải là một thư mục.`,
  'here-or-apart': (name) =>
    `${name} phải là here (dịch vụ tự dựng dữ liệu để đọc) hoặc apart (để tiến trình projector làm).`,
  host: (name) => `${name} phải là tên máy hoặc địa chỉ IP.`,
  'log-level': (name) => `${name} phải là một trong: fatal, error, warn, info, debug, trace, silent.`,
  'needed-by-projectors': (name) =>
    `${name} phải được đặt: tiến trình dựng số liệu chạy riêng cần một máy chủ PostgreSQL; với cơ sở dữ liệu đi kèm, dịch vụ tự làm việc ấy.`,
  networks: (name) =>
    `${name} phải là các địa chỉ IP hoặc dải mạng (10.0.0.0/8), cách nhau bằng dấu phẩy, nhiều nhất 50.`,
  'on-or-off': (name) => `${name} phải là on hoặc off.`,
  'on-outside-the-demonstration': (name) => `${name} chỉ tắt (off) được ở bản chạy thử trên máy này.`,
  port: (name) => `${name} phải là số nguyên từ 0 đến 65535.`,
  'positive-number': (name) => `${name} phải là số nguyên dương.`,
  'postgres-url': (name) => `${name} phải có dạng postgres://người_dùng:mật_khẩu@máy:cổng/cơ_sở_dữ_liệu.`,
  'stream-prefix': (name) => `${name} gồm chữ, số, gạch dưới, kết thúc bằng một dấu chấm, dài nhất 51 ký tự.`,
  'with-database-url': (name) => `${name} chỉ dùng cùng với DATABASE_URL.`,
};

export function configWords(faults: readonly ConfigFault[]): string {
  const lines = faults.map(({ setting, rule }) => `  - ${WORDS[rule](setting)}`);
  return ['Cấu hình chưa đúng:', ...lines].join('\n');
}
