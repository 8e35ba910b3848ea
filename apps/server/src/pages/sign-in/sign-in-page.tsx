import { ROLE_NAMES } from '@app/wording';
import { LIMITS } from '../../http/limits.js';
import type { ProblemBody } from '../../http/problem-body.js';
import { Faults } from '../parts/faults.js';
import { Field } from '../parts/field.js';
import type { DemonstrationChoice, DemonstrationPlan } from './demonstration-choices.js';

interface SignInProps {
  readonly username: string;
  /** Where the person wanted to go. */
  readonly to: string;
  readonly problem: ProblemBody | null;
  /** Why the page came, if not by the person's wish. */
  readonly notice: string | null;
  readonly plans: readonly DemonstrationPlan[];
  readonly password: string;
}

export function SignInPage({ username, to, problem, notice, plans, password }: SignInProps) {
  return (
    <>
      <div class="narrow" data-signed-out={notice === SIGNED_OUT}>
        <h1>Đăng nhập</h1>
        {notice !== null && problem === null && <p class="notice">{notice}</p>}
        {problem && <Faults problem={problem} inputOf={(field) => (field === 'username' ? 'ten-dang-nhap' : null)} />}
        <form method="post" action="/dang-nhap">
          <input type="hidden" name="den" value={to} />
          <Field id="ten-dang-nhap" label="Tên đăng nhập">
            {(described) => (
              <input
                {...described}
                id="ten-dang-nhap"
                name="username"
                value={username}
                autocomplete="username"
                autocapitalize="none"
                spellcheck={false}
                required
                maxLength={LIMITS.shortText}
              />
            )}
          </Field>
          <Field id="mat-khau" label="Mật khẩu">
            {(described) => (
              <input
                {...described}
                id="mat-khau"
                name="password"
                type="password"
                autocomplete="current-password"
                required
                maxLength={LIMITS.password}
              />
            )}
          </Field>
          <button class="main">Đăng nhập</button>
        </form>
      </div>
      {plans.length > 0 && <Demonstration plans={plans} password={password} to={to} />}
    </>
  );
}

export const SIGNED_OUT = 'Đã đăng xuất. Chữ gõ dở giữ trên máy này đã được xóa.';
export const SESSION_ENDED = 'Phiên làm việc đã kết thúc; đăng nhập để tiếp tục. Chữ đang gõ dở vẫn còn.';

interface DemonstrationProps {
  readonly plans: readonly DemonstrationPlan[];
  readonly password: string;
  readonly to: string;
}

function Demonstration({ plans, password, to }: DemonstrationProps) {
  return (
    <section class="demonstration" aria-labelledby="dung-thu">
      <h2 id="dung-thu">Tài khoản dùng thử</h2>
      <p class="quiet">Chỉ có trên máy này. Chọn một người để vào làm thử.</p>
      {plans.map(({ id, title, accounts }, at) => (
        <details open={at === 0} id={`ke-hoach-${id}`}>
          <summary>{title}</summary>
          <ul class="choices">
            {accounts.map((account) => (
              <li>
                <Choice account={account} password={password} to={to} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

interface ChoiceProps {
  readonly account: DemonstrationChoice;
  readonly password: string;
  readonly to: string;
}

function Choice({ account: { username, role, unitName }, password, to }: ChoiceProps) {
  return (
    <form method="post" action="/dang-nhap">
      <input type="hidden" name="den" value={to} />
      <input type="hidden" name="username" value={username} />
      <input type="hidden" name="password" value={password} />
      <button class="second">
        {ROLE_NAMES[role]}
        <span class="small quiet">{unitName}</span>
      </button>
    </form>
  );
}
