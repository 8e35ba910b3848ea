import { configWords } from './config-faults.js';
import { operatorWords } from './operator-faults.js';

describe('what the operator is told', () => {
  it('names every setting with its rule', () => {
    const faults = [
      { setting: 'PORT', rule: 'port' },
      { setting: 'TLS_CERT', rule: 'both-tls-files' },
    ] as const;
    expect(configWords(faults)).toBe(
      'Cấu hình chưa đúng:\n  - PORT phải là số nguyên từ 0 đến 65535.\n  - TLS_CERT và TLS_KEY phải được đặt cùng nhau.',
    );
  });

  it('says what to run, and when a certificate ends', () => {
    expect(operatorWords('SECRET_OPEN', { file: '/d/a.key', mode: '644' })).toBe(
      "Tệp khóa /d/a.key mở cho người khác (quyền 644); hãy chạy: chmod 600 '/d/a.key'",
    );
    expect(operatorWords('TOKEN_KEY_DAMAGED', { file: '/d/token.key' })).toMatch(
      /bản sao lưu, hoặc xóa .* đăng nhập lại/,
    );
    expect(operatorWords('TLS_EXPIRED', { certFile: '/d/a.crt', day: '2026-11-28' })).toBe(
      'TLS_CERT: chứng thư /d/a.crt đã hết hạn ngày 28/11/2026. Hãy gia hạn.',
    );
  });
});
