import { LIMITS } from '../../http/limits.js';
import type { ProblemBody } from '../../http/problem-body.js';
import { Faults } from '../parts/faults.js';
import { Field } from '../parts/field.js';
import { PASSWORD_RULES } from '../parts/password-rules.js';

interface PasswordProps {
  /** Somebody else chose the present one: nothing else is possible before. */
  readonly isDue: boolean;
  readonly problem: ProblemBody | null;
}

export function PasswordPage({ isDue, problem }: PasswordProps) {
  return (
    <div class="narrow">
      <h1>Đổi mật khẩu</h1>
      {isDue && !problem && (
        <p class="notice warn">Mật khẩu hiện tại do người khác đặt. Đặt mật khẩu của riêng bạn để làm việc tiếp.</p>
      )}
      {problem && <Faults problem={problem} inputOf={inputOf} />}
      <form method="post" action="/mat-khau">
        <Password name="current" label="Mật khẩu hiện tại" complete="current-password" problem={problem} />
        <Password
          name="next"
          label="Mật khẩu mới"
          complete="new-password"
          hint={`${PASSWORD_RULES} Khác mật khẩu hiện tại. Một câu dài dễ nhớ là tốt nhất; không dùng lại mật khẩu nơi khác.`}
          problem={problem}
        />
        <Password name="repeated" label="Mật khẩu mới, gõ lại" complete="new-password" problem={problem} />
        <button class="main">Đổi mật khẩu</button>
      </form>
      {isDue && (
        <form method="post" action="/dang-xuat">
          <button class="link">Đăng xuất</button>
        </form>
      )}
      <p class="quiet small">Đổi rồi, những nơi khác đang đăng nhập bằng tài khoản này phải đăng nhập lại.</p>
    </div>
  );
}

interface InputProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly complete: 'current-password' | 'new-password';
  readonly problem: ProblemBody | null;
}

function Password({ name, label, hint, complete, problem }: InputProps) {
  const id = inputOf(name);
  const fault = problem?.errors?.find(({ field }) => field === name)?.message;
  return (
    <Field id={id} label={label} fault={fault} {...(hint ? { hint } : {})}>
      {(described) => (
        <input
          {...described}
          id={id}
          name={name}
          type="password"
          autocomplete={complete}
          required
          maxLength={LIMITS.password}
        />
      )}
    </Field>
  );
}

const inputOf = (field: string) => `o-${field}`;
