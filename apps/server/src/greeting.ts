import { DEMONSTRATION_PASSWORD, type DemonstrationAccount } from '@app/installation';
import { ROLE_NAMES } from '@app/wording';

/** The plan whose accounts are shown at the start; the others are listed by their administrator. */
const SHOWN_PLAN = 'gia-sang-2026';

/** Where to go and with which accounts, for whoever started the service. */
export function greeting(url: string, accounts: readonly DemonstrationAccount[]): string {
  const places = [
    '',
    `Tinh Gọn đã sẵn sàng: ${url}`,
    `  Tài liệu API:      ${url}/api/docs`,
    `  Tình trạng:        ${url}/health/ready`,
  ];
  if (accounts.length === 0) {
    return [...places, '  Tạo quản trị viên đầu tiên: npm run cli -- admin create --help', ''].join('\n');
  }
  const shown = accounts.filter((account) => account.plan === SHOWN_PLAN);
  const lines = shown.map(
    ({ username, role, unitName }) => `    ${username.padEnd(38)} ${ROLE_NAMES[role]}, ${unitName}`,
  );
  const rest = accounts.length - shown.length;
  return [
    ...places,
    `  Tài khoản dùng thử (chỉ có trên máy này), mật khẩu chung: ${DEMONSTRATION_PASSWORD}`,
    ...lines,
    `    … và ${String(rest)} tài khoản của các kế hoạch khác: npm run --silent cli -- accounts`,
    '  Chạy thử một mùa rà soát: npm run demo        Dừng: Ctrl-C',
    '',
  ].join('\n');
}
