import type { Urgency } from '@app/read-side';

export const URGENCY_NAMES: Readonly<Record<Urgency, string>> = {
  overdue: 'Quá hạn',
  soon: 'Đến hạn trong 5 ngày làm việc',
  later: 'Còn thời gian',
  undated: 'Không có hạn',
};
