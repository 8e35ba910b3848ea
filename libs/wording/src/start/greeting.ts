import type { Role } from '@app/domain';
import { ROLE_NAMES } from '../roles.js';

interface AccountShown {
  readonly username: string;
  readonly role: Role;
  readonly unitName: string;
}

/** Those to show, how many more there are, and the password of all. */
export interface AccountsShown {
  readonly shown: readonly AccountShown[];
  readonly more: number;
  readonly password: string;
}

/** Null without accounts. */
export function greetingWords(url: string, accounts: AccountsShown | null): string {
  const places = [
    '',
    `Tinh Gọn đã sẵn sàng: ${url}`,
    `  Tài liệu API:      ${url}/api/docs`,
    `  Tình trạng:        ${url}/health/ready`,
  ];
  if (accounts === null) {
    return [...places, '  Tạo quản trị viên đầu tiên: npm run cli -- admin create --help', ''].join('\n');
  }
  const { shown, more, password } = accounts;
  return [
    ...places,
    `  Tài khoản dùng thử (chỉ có trên máy này), mật khẩu chung: ${password}`,
    ...shown.map(({ username, role, unitName }) => `    ${username.padEnd(38)} ${ROLE_NAMES[role]}, ${unitName}`),
    `    … và ${String(more)} tài khoản của các kế hoạch khác: npm run --silent cli -- accounts`,
    '  Chạy thử một mùa rà soát: npm run demo        Dừng: Ctrl-C',
    '',
  ].join('\n');
}
