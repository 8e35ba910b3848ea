import type { HeldPostBody } from '../../people/post-views.js';
import { day } from '../parts/words.js';

interface FactsProps {
  readonly post: HeldPostBody;
  readonly personName: string | null;
}

/** Who is appointed to what, when and by whom. */
export function AppointmentFacts({ post, personName }: FactsProps) {
  const { title, roleName, unitName, areaName, from, to, appointedBy } = post;
  return (
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
  );
}

/** `UBND phường Gia Sàng` says its ward itself. */
const isWithin = (unit: string, area: string) =>
  unit.toLocaleLowerCase('vi').includes(area.split(',')[0]?.toLocaleLowerCase('vi') ?? area);
