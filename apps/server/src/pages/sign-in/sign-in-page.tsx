import { ROLE_NAMES } from '@app/wording';
import { LIMITS } from '../../http/limits.js';
import type { ProblemBody } from '../../http/problem-body.js';
import { Faults } from '../parts/faults.js';
import { Field } from '../parts/field.js';
import { CarriedField, type Carried } from './carried.js';
import type { DemonstrationChoice, DemonstrationPlan } from './demonstration-choices.js';

interface SignInProps {
  readonly username: string;
  /** Where the person wanted to go. */
  readonly to: string;
  readonly problem: ProblemBody | null;
  /** Why the page came, if not by the person's wish. */
  readonly notice: string | null;
  /** What was sent without a session. */
  readonly carried: Carried | null;
  readonly plans: readonly DemonstrationPlan[];
}

export function SignInPage({ username, to, problem, notice, carried, plans }: SignInProps) {
  return (
    <>
      <div class="narrow" data-signed-out={notice === SIGNED_OUT}>
        <h1>Đăng nhập</h1>
        {notice !== null && problem === null && <p class="notice">{notice}</p>}
        {problem && <Faults problem={problem} inputOf={(field) => (field === 'username' ? 'ten-dang-nhap' : null)} />}
        <form id="vao" method="post" action="/dang-nhap">
          <input type="hidden" name="den" value={to} />
          <CarriedField carried={carried} />
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
      {plans.length > 0 && <Demonstration plans={plans} />}
    </>
  );
}

export const SIGNED_OUT = 'Đã đăng xuất. Chữ gõ dở giữ trên máy này đã được xóa.';
export const SIGN_IN_FIRST = 'Trang bạn mở cần đăng nhập. Đăng nhập xong, trang ấy mở ra ngay.';
export const SIGN_IN_AGAIN =
  'Phiên làm việc trước đã kết thúc. Đăng nhập xong, trang bạn cần mở ra ngay; chữ gõ dở trên máy này, nếu có, vẫn còn.';
export const SESSION_ENDED = 'Phiên làm việc đã kết thúc; đăng nhập để tiếp tục. Chữ đang gõ dở vẫn còn.';
export const NOT_TAKEN =
  'Phiên làm việc đã kết thúc, nội dung vừa gửi chưa được nhận. Đăng nhập rồi nhập, hoặc chọn tệp, và gửi lại.';

/** Its buttons send the form above, so that what goes along stands in the page once. */
function Demonstration({ plans }: Pick<SignInProps, 'plans'>) {
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
                <Choice account={account} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function Choice({ account: { username, role, unitName } }: { readonly account: DemonstrationChoice }) {
  return (
    <button class="second" form="vao" formnovalidate name="account" value={username}>
      {ROLE_NAMES[role]}
      <span class="small quiet">{unitName}</span>
    </button>
  );
}
