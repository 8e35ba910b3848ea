import type { WorkPageBody } from '../../work/work-views.js';
import type { Again } from '../acts/form-acts.js';
import { HiddenFields } from '../acts/hidden-fields.js';
import { inputId } from '../browser/typed.js';
import { Faults } from '../parts/faults.js';
import { Field } from '../parts/field.js';
import { day } from '../parts/words.js';

export type Awaited = WorkPageBody['appointments'][number];

interface AppointmentProps {
  readonly awaited: Awaited;
  readonly again: Again | null;
  /** As typed. */
  readonly reason: string;
}

export function AppointmentPage({ awaited, again, reason }: AppointmentProps) {
  const { personName, title, roleName, unitName, areaName, from, to, appointedBy, revision } = awaited;
  const fault = again?.problem.errors?.find(({ field }) => field === 'reason')?.message;
  return (
    <>
      <h1>Xác nhận việc bổ nhiệm</h1>
      <form method="post" class="act-form">
        {again && <Faults problem={again.problem} inputOf={inputId} />}
        <dl class="facts boxed">
          <dt>Người được bổ nhiệm</dt>
          <dd>{personName ?? 'chưa có họ tên'}</dd>
          <dt>Chức danh</dt>
          <dd>
            {title} ({roleName})
          </dd>
          <dt>Đơn vị</dt>
          <dd>{isWithin(unitName, areaName) ? unitName : `${unitName}, ${areaName}`}</dd>
          <dt>Thời gian</dt>
          <dd>
            từ ngày {day(from)}
            {to !== null && ` đến hết ngày ${day(to)}`}
          </dd>
          <dt>Người bổ nhiệm</dt>
          <dd>{appointedBy.name ?? appointedBy.title}</dd>
        </dl>
        <HiddenFields revision={revision} again={again?.key} />
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

/** `UBND phường Gia Sàng` says its ward itself. */
const isWithin = (unit: string, area: string) =>
  unit.toLocaleLowerCase('vi').includes(area.split(',')[0]?.toLocaleLowerCase('vi') ?? area);
