import { BadLogAddress, StoreUnavailable } from '@app/event-store';
import { IdentityError, IdentityStoreError } from '@app/identity';
import { ConfigError } from '@app/runtime';
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
      new StoreUnavailable('store closed'),
      'Kho sự kiện tạm thời không phục vụ được (Event store unavailable: store closed).',
    ],
    [
      'a wrong setting',
      new ConfigError([{ setting: 'PORT', rule: 'port' }]),
      'Cấu hình chưa đúng:\n  - PORT phải là số nguyên từ 0 đến 65535.',
    ],
    ['a log whose address is malformed', new BadLogAddress('form'), 'địa chỉ EventStoreDB sai dạng'],
    ['what was not expected', new Error('x'), 'x'],
  ])('tells %s', (_, error, words) => expect(errorWords(error)).toBe(words));
});
