import type { WorkPageBody } from '../../work/work-views.js';
import { day } from '../parts/words.js';

interface AppointmentsProps {
  readonly appointments: WorkPageBody['appointments'];
}

/** Posts that count only once a second administrator has confirmed them. */
export function Appointments({ appointments }: AppointmentsProps) {
  if (appointments.length === 0) return null;
  return (
    <section aria-labelledby="bo-nhiem">
      <h2 id="bo-nhiem">Việc bổ nhiệm chờ bạn xác nhận</h2>
      <ul class="papers boxed">
        {appointments.map(({ id, person, personName, title, unitName, from, appointedBy }) => (
          <li>
            <a href={`/viec/bo-nhiem/${person}/${id}`}>Xác nhận hoặc từ chối</a>: <b>{personName ?? 'Người dùng'}</b>,{' '}
            {title}, {unitName}, từ ngày {day(from)}{' '}
            <span class="small quiet">do {appointedBy.name ?? appointedBy.title} bổ nhiệm</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
