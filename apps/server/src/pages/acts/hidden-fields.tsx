import { randomUUID } from 'node:crypto';
import type { Form } from '../browser/form.js';

const KEY = '_key';
const REVISION = '_revision';

interface HiddenProps {
  /** Of the thing as the page shows it; none for a new thing. */
  readonly revision?: number;
  /** Of an attempt whose end is not known; sent again it counts once. */
  readonly again?: string | undefined;
}

/** Under which key the form is sent, and what its writer saw: sent twice it counts once, sent late it is refused. */
export function HiddenFields({ revision, again }: HiddenProps) {
  return (
    <>
      <input type="hidden" name={KEY} value={again ?? randomUUID()} />
      {revision !== undefined && <input type="hidden" name={REVISION} value={revision} />}
    </>
  );
}

/** Of a form that was sent. */
export function headOf(form: Form): { readonly key: string; readonly revision?: number } {
  const revision = form.text(REVISION);
  return { key: form.text(KEY), ...(/^\d{1,10}$/.test(revision) ? { revision: Number(revision) } : {}) };
}
