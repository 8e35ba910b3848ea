import { RejectionList } from '../kernel/rejection-list.js';
import { placeKey } from '../measurement/record/warnings-of.js';
import type { WarningCode } from '../measurement/sheet/warning.js';
import type { RaisedWarning } from './warnings.js';

export interface WarningAnswer {
  readonly procedure: string;
  readonly code: WarningCode;
  readonly field: string;
  readonly answer: string;
}

/** `within`: the command's field of the answers. @throws Rejection NO_SUCH_WARNING, REASON_REQUIRED */
export function answered(
  warnings: readonly RaisedWarning[],
  answers: readonly WarningAnswer[],
  within: string,
): readonly RaisedWarning[] {
  const known = new Set(warnings.map(placeKey));
  const said = new Map<string, string>();
  const refused = new RejectionList();
  for (const [at, { answer, ...meant }] of answers.entries()) {
    const place = `${within}[${String(at)}]`;
    const { procedure, code } = meant;
    refused.expect(known.has(placeKey(meant)), 'NO_SUCH_WARNING', { field: place, procedure, warning: code });
    refused.expect(answer.trim() !== '', 'REASON_REQUIRED', { field: `${place}.answer` });
    said.set(placeKey(meant), answer);
  }
  refused.settle();
  return warnings.map((one) => ({ ...one, answer: said.get(placeKey(one)) ?? one.answer }));
}
