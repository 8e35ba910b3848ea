import { LIMITS } from '../../http/limits.js';
import { Form } from '../browser/form.js';

const CARRIED = '_carried';

/** What was sent without a session, on its way through sign-in: it is not lost, with or without scripts. */
export interface Carried {
  readonly to: string;
  readonly fields: Form['fields'];
}

/** They go nowhere but where they are checked. */
export function holdsPasswords(form: Form): boolean {
  return PASSWORDS.some((name) => form.has(name));
}

const PASSWORDS = ['current', 'next', 'repeated', 'password'];

/** Null for a form with passwords, and past so many bytes: a page is not written far longer than what was sent. */
export function carriedFrom(form: Form, to: string, most: number = LIMITS.carried): Carried | null {
  const isTooLong = Buffer.byteLength(JSON.stringify(form.fields)) > most;
  return isTooLong || holdsPasswords(form) ? null : { to, fields: form.fields };
}

/** Null if nothing was sent, too much, or not in the form in which we write it. */
export function carriedIn(form: Form): Carried | null {
  const text = form.text(CARRIED);
  if (text === '' || Buffer.byteLength(text) > LIMITS.carried) return null;
  try {
    const fields: unknown = JSON.parse(text);
    return Array.isArray(fields) && fields.every(isField) ? { to: form.text('den'), fields } : null;
  } catch {
    return null;
  }
}

export function CarriedField({ carried }: { readonly carried: Carried | null }) {
  return carried && <input type="hidden" name={CARRIED} value={JSON.stringify(carried.fields)} />;
}

interface SendOnProps {
  readonly carried: Carried;
  /** Who has signed in, and need not be who wrote it. */
  readonly username: string;
}

/** After sign-in: the person sends it on. */
export function SendOnPage({ carried: { to, fields }, username }: SendOnProps) {
  return (
    <form class="narrow" method="post" action={to}>
      <h1>Đã đăng nhập</h1>
      <p>Nội dung gửi lúc phiên làm việc đã hết vẫn còn nguyên.</p>
      <p class="notice warn">
        Gửi tiếp là gửi dưới tên <b>{username}</b>. Nếu người khác đã viết trên máy này, hãy bỏ.
      </p>
      <CarriedTexts fields={fields} />
      <button class="main">Gửi tiếp</button>
      <a href={to}>Bỏ, mở lại trang</a>
    </form>
  );
}

/** Under the same key it counts once, however often it is sent. */
export function SendAgainForm({ to, fields }: Carried) {
  return (
    <form method="post" action={to}>
      <CarriedTexts fields={fields} />
      <p>Nội dung vừa gửi vẫn còn nguyên.</p>
      <button class="main">Gửi lại</button>
    </form>
  );
}

function CarriedTexts({ fields }: Pick<Carried, 'fields'>) {
  return (
    <>
      {fields.map(([name, text]) => (
        <textarea name={name} hidden>
          {text}
        </textarea>
      ))}
    </>
  );
}

function isField(one: unknown): one is readonly [string, string] {
  return Array.isArray(one) && one.length === 2 && one.every((part) => typeof part === 'string');
}
