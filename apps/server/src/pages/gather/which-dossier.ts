import { bodyOf, type ProblemBody } from '../../http/problem-body.js';
import { faultIn } from '../../http/problem.js';
import type { Form } from '../browser/form.js';

const BOTH = 'Đã gõ tên hồ sơ mới mà lại chọn hồ sơ đã có: chọn «Hồ sơ mới», hoặc xóa tên.';

/** What is wrong if a new dossier is named and an open one is chosen; null if it is clear where proposals go. */
export function unclearWhich(form: Form, requestId: string): ProblemBody | null {
  if (form.text('dossier') === '' || form.text('title').trim() === '') return null;
  return bodyOf(faultIn('VALIDATION_FAILED', 'title', 'unclear', BOTH), requestId);
}
