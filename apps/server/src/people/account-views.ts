import type { Account } from '@app/identity';
import { ACCOUNT_STATE_NAMES, type AccountState } from '@app/wording';
import { ShownFlag, ShownMaybe, ShownText } from '../http/answer-fields.js';

/** Outside the log: of now, also where the past is asked about. */
export class AccountBody {
  @ShownText({ about: 'Tên đăng nhập.', example: 'nguyen.van.an' })
  username!: string;

  @ShownText({
    about:
      'open: đăng nhập được; change-due: mật khẩu do người khác đặt, phải đổi ở lần đăng nhập tới; disabled: đã khóa.',
    values: ['open', 'change-due', 'disabled'],
  })
  state!: Exclude<AccountState, 'none'>;

  @ShownText({ about: 'Tình trạng, bằng lời.', example: ACCOUNT_STATE_NAMES.open })
  stateName!: string;

  @ShownFlag({ about: 'Tài khoản trình diễn, nhiều người dùng chung; mật khẩu không đổi được.', example: false })
  demonstration!: boolean;

  @ShownText({ about: 'Lập lúc (UTC).', example: '2026-05-14T09:00:00.000Z' })
  createdAt!: string;

  @ShownMaybe({ about: 'Khóa lúc (UTC); null khi không khóa.', example: null })
  disabledAt!: string | null;

  @ShownMaybe({
    about: 'Lần đăng nhập gần nhất (UTC); null khi chưa đăng nhập lần nào, kể từ khi hệ thống ghi nhớ.',
    example: '2026-06-01T01:12:45.000Z',
  })
  lastSignInAt!: string | null;
}

export function accountState(account: Account): AccountBody['state'] {
  if (account.disabledAt) return 'disabled';
  return account.passwordChangeDue ? 'change-due' : 'open';
}

export function accountBody(account: Account): AccountBody {
  const { username, demonstration, createdAt, disabledAt, signedInAt } = account;
  const state = accountState(account);
  return {
    username,
    state,
    stateName: ACCOUNT_STATE_NAMES[state],
    demonstration,
    createdAt: createdAt.toISOString(),
    disabledAt: disabledAt?.toISOString() ?? null,
    lastSignInAt: signedInAt?.toISOString() ?? null,
  };
}
