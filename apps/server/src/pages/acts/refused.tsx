import type { ActBody } from '../../acts/act-views.js';
import { inputId } from '../browser/typed.js';
import { Faults } from '../parts/faults.js';
import type { Again } from './form-acts.js';
import { MeanwhileTold } from './meanwhile.js';

interface RefusedProps {
  readonly again: Again | null;
  /** What the form does, as it can be done now. */
  readonly act: ActBody | undefined;
  readonly labelOf?: (field: string) => string | undefined;
  /** Where not every input is on the page. */
  readonly inputOf?: (field: string) => string | null;
}

/** Why the form is here again, what others did meanwhile, and whether to send it once more makes sense. */
export function Refused({ again, act, labelOf, inputOf = inputId }: RefusedProps) {
  if (!again) return null;
  const { problem, meanwhile } = again;
  if (problem.code !== 'REVISION_MISMATCH') {
    return (
      <>
        <Faults problem={problem} inputOf={inputOf} labelOf={labelOf} />
        <MeanwhileTold told={meanwhile} />
      </>
    );
  }
  return (
    <>
      <div class="notice bad" role="alert" tabIndex={-1} data-focus>
        <h2>{problem.title}</h2>
        {canBeSent(act) ? (
          <p>Chưa ghi gì. Chữ đã nhập vẫn còn ở dưới; nếu vẫn đúng, hãy gửi lại.</p>
        ) : (
          <p>
            Chưa ghi gì, và việc này nay không làm được nữa: {act?.why?.detail ?? act?.statusName ?? problem.detail} Chữ
            đã nhập vẫn còn ở dưới để chép lại.
          </p>
        )}
      </div>
      <MeanwhileTold told={meanwhile} />
    </>
  );
}

export function canBeSent(act: ActBody | undefined): boolean {
  return act?.status === 'open';
}
