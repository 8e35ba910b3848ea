import { Form } from '../browser/form.js';

const CARRIED = '_carried';

/** What was sent without a session, on its way through sign-in: it is not lost, with or without scripts. */
export interface Carried {
  readonly to: string;
  readonly fields: Form['fields'];
}

/** Null if nothing was sent, or not in the form in which we write it. */
export function carriedIn(form: Form): Carried | null {
  if (!form.has(CARRIED)) return null;
  try {
    const fields: unknown = JSON.parse(form.text(CARRIED));
    return Array.isArray(fields) && fields.every(isField) ? { to: form.text('den'), fields } : null;
  } catch {
    return null;
  }
}

export function CarriedField({ carried }: { readonly carried: Carried | null }) {
  return carried && <input type="hidden" name={CARRIED} value={JSON.stringify(carried.fields)} />;
}

/** After sign-in: the person sends it on. */
export function SendOnPage({ carried: { to, fields } }: { readonly carried: Carried }) {
  return (
    <form class="narrow" method="post" action={to}>
      <h1>Đã đăng nhập</h1>
      <p>Nội dung gửi lúc phiên làm việc đã hết vẫn còn nguyên.</p>
      {fields.map(([name, text]) => (
        <textarea name={name} hidden>
          {text}
        </textarea>
      ))}
      <button class="main">Gửi tiếp</button>
      <a href={to}>Bỏ, mở lại trang</a>
    </form>
  );
}

function isField(one: unknown): one is readonly [string, string] {
  return Array.isArray(one) && one.length === 2 && one.every((part) => typeof part === 'string');
}
