import { bodyOf, type ProblemBody } from '../../http/problem-body.js';
import { faultIn } from '../../http/problem.js';
import type { Form } from '../browser/form.js';

/** What is wrong if the new password was typed otherwise the second time; null if it was not. */
export function notRepeated(form: Form, requestId: string): ProblemBody | null {
  if (form.text('next') === form.text('repeated')) return null;
  const message = 'Mật khẩu mới gõ lần hai khác lần đầu.';
  return bodyOf(faultIn('VALIDATION_FAILED', 'repeated', 'repeated', message), requestId);
}
