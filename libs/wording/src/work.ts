import type { Urgency, WorkView } from '@app/read-side';

export const URGENCY_NAMES: Readonly<Record<Urgency, string>> = {
  overdue: 'Quá hạn',
  soon: 'Đến hạn trong 5 ngày làm việc',
  later: 'Còn thời gian',
  undated: 'Không có hạn',
};

export const WORK_VIEW_NAMES: Readonly<Record<WorkView, string>> = {
  todo: 'Việc tôi làm được',
  waiting: 'Việc tôi đã làm hoặc đã hỏi, đang chờ người khác',
  postponed: 'Việc đang hoãn',
};
