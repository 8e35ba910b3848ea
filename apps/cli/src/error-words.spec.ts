import { Rejection } from '@app/domain';
import { BadLogAddress, StoreUnavailable } from '@app/event-store';
import { IdentityError, IdentityStoreError } from '@app/identity';
import { ConfigError } from '@app/runtime';
import { DOMAIN_PROBLEMS } from '@app/wording';
import { CliError } from './cli-error.js';
import { errorWords } from './error-words.js';

describe('errorWords', () => {
  it.each<[string, unknown, string]>([
    ['a mistake at the terminal', new CliError('Cần đúng một tệp.'), 'Cần đúng một tệp.'],
    ['a password that is refused', new IdentityError('PASSWORD_TOO_SHORT'), 'Mật khẩu phải có ít nhất 12 ký tự.'],
    [
      'a failed database of accounts',
      new IdentityStoreError('57P01'),
      'Kho tài khoản không thực hiện được yêu cầu (SQLSTATE 57P01).',
    ],
    [
      'a log that does not answer',
      new StoreUnavailable('too many appends are waiting'),
      'Kho sự kiện tạm thời không phục vụ được (Event store unavailable: too many appends are waiting).',
    ],
    [
      'a wrong setting',
      new ConfigError([{ setting: 'PORT', rule: 'port' }]),
      'Cấu hình chưa đúng:\n  - PORT phải là số nguyên từ 0 đến 65535.',
    ],
    ['a log whose address is malformed', new BadLogAddress('form'), 'địa chỉ EventStoreDB sai dạng'],
    ['what the rules refuse', new Rejection('UNKNOWN_UNIT'), DOMAIN_PROBLEMS.UNKNOWN_UNIT.detail],
    ['what was not expected', new Error('x'), 'Lệnh dừng vì một lỗi ngoài dự tính: x'],
  ])('tells %s', (_, error, words) => expect(errorWords(error, {})).toBe(words));

  it.each([
    ['no rights', '42501', /^Vai trò .* không đủ quyền .* db:5432\/tinhgon: .* DATABASE_OWNER_URL/],
    ['a wrong password', '28P01', /^Cơ sở dữ liệu db:5432\/tinhgon không nhận .* mật khẩu/],
    ['another name of the database', '3D000', /^Máy chủ không có cơ sở dữ liệu db:5432\/tinhgon/],
    ['no server', 'ECONNREFUSED', /^Không có PostgreSQL nào .* db:5432\/tinhgon/],
  ])('tells of a database with %s as the start does', (_, code, words) => {
    const env = { DATABASE_URL: 'postgres://tinhgon:bi-mat@db:5432/tinhgon' };
    const raw = Object.assign(new Error('permission denied for schema x'), { code });
    for (const error of [raw, new StoreUnavailable('x', { cause: raw }), new Error('x', { cause: raw })]) {
      const told = errorWords(error, env);
      expect(told).toMatch(words);
      expect(told).not.toMatch(/permission denied|bi-mat/);
    }
  });
});
