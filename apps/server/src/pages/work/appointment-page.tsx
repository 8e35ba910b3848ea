import type { WorkPageBody } from '../../work/work-views.js';
import type { Again } from '../acts/form-acts.js';
import { HiddenFields } from '../acts/hidden-fields.js';
import { inputId } from '../browser/typed.js';
import { Faults } from '../parts/faults.js';
import { Field } from '../parts/field.js';
import { AppointmentFacts } from './appointment-facts.js';

/** What was sent and refused. */
export interface SentAnswer {
  readonly again: Again | null;
  /** As typed. */
  readonly reason: string;
}

interface AppointmentProps extends SentAnswer {
  readonly awaited: WorkPageBody['appointments'][number];
}

export function AppointmentPage({ awaited, again, reason }: AppointmentProps) {
  const fault = again?.problem.errors?.find(({ field }) => field === 'reason')?.message;
  return (
    <>
      <h1>Xác nhận việc bổ nhiệm</h1>
      <form method="post" class="act-form">
        {again && <Faults problem={again.problem} inputOf={inputId} />}
        <AppointmentFacts post={awaited} personName={awaited.personName} />
        <HiddenFields revision={awaited.revision} again={again?.key} />
        <Field id={inputId('reason')} label="Lý do, nếu từ chối" fault={fault}>
          {(described) => (
            <textarea {...described} id={inputId('reason')} name="reason" rows={3}>
              {reason}
            </textarea>
          )}
        </Field>
        <p class="bar-bottom">
          <button class="main" name="_way" value="xac-nhan">
            Xác nhận
          </button>
          <button name="_way" value="tu-choi">
            Từ chối
          </button>
          <a href="/viec">Thôi</a>
        </p>
      </form>
    </>
  );
}
