import type { ChangeDimension, ChangeKind, ChangeSort } from '@app/read-side';
import { DIMENSION_NAMES } from './savings.js';

export const CHANGE_KIND_NAMES: Readonly<Record<ChangeKind, string>> = {
  appeared: 'mới soạn',
  gone: 'giấy tờ không còn nói đến',
  moved: 'sang bước khác',
  stayed: 'vẫn ở bước cũ',
  'moved-on': 'sang bước sau',
  'moved-back': 'về bước trước',
  rerouted: 'đổi đường đi',
  returned: 'bị trả lại',
  decided: 'có kết quả mới',
  completed: 'hoàn thành đường đi',
  withdrawn: 'được rút',
  ended: 'kết thúc',
  reopened: 'xử lý lại',
  revised: 'có bản nội dung mới',
  measured: 'đổi số đo tiết kiệm',
  'due-changed': 'đổi hạn của bước',
  corrected: 'được đính chính',
};

/** What lists of changed proposals are sorted by. */
export const CHANGE_SORT_NAMES: Readonly<Record<ChangeSort, string>> = {
  newest: 'mới soạn trước',
  oldest: 'soạn lâu trước',
  number: 'theo số, cùng số thì theo kế hoạch',
};

export const CHANGE_DIMENSION_NAMES: Readonly<Record<ChangeDimension, string>> = {
  plan: DIMENSION_NAMES.plan,
  unit: DIMENSION_NAMES.unit,
  ward: DIMENSION_NAMES.ward,
  stage: DIMENSION_NAMES.stage,
};

/** What is wrong with the two moments of a question about what changed, and with two days between which things are. */
export const SPAN_WORDS = {
  dayNotAfterTo: 'Ngày đầu không được sau ngày cuối.',
  required: 'Nêu ngày ở from hoặc vị trí ở fromPosition.',
  paperNeedsDay: 'So theo ngày trên giấy tờ thì phải nêu ngày ở from.',
  notAfterTo: 'Thời điểm đầu không được sau thời điểm cuối.',
};

/** `+3 ngày`, `-500.000 đồng`: what a figure grew by. */
export function changeText(shown: string): string {
  return /^[1-9]|^0,\d*[1-9]/.test(shown) ? `+${shown}` : shown;
}

/** Headings of the columns, in their order. */
export const CHANGE_COLUMNS = {
  number: 'Số phương án',
  title: 'Tên phương án',
  plan: 'Kế hoạch',
  unit: 'Đơn vị chủ trì',
  changes: 'Thay đổi',
  stageBefore: 'Bước trước đó',
  stageAfter: 'Bước sau đó',
  phaseBefore: 'Việc đang chờ trước đó',
  phaseAfter: 'Việc đang chờ sau đó',
  statusBefore: 'Tình trạng trước đó',
  statusAfter: 'Tình trạng sau đó',
  outcomeBefore: 'Kết quả trước đó',
  outcomeAfter: 'Kết quả sau đó',
  editionBefore: 'Bản trước đó',
  editionAfter: 'Bản sau đó',
  dueBefore: 'Hạn trước đó',
  dueAfter: 'Hạn sau đó',
  hoursFrom: 'Thời gian tiết kiệm trước đó (giờ làm việc)',
  hoursTo: 'Thời gian tiết kiệm sau đó (giờ làm việc)',
  hoursChange: 'Thời gian tiết kiệm thay đổi (giờ làm việc)',
  daysFrom: 'Thời gian tiết kiệm trước đó (ngày theo lịch)',
  daysTo: 'Thời gian tiết kiệm sau đó (ngày theo lịch)',
  daysChange: 'Thời gian tiết kiệm thay đổi (ngày theo lịch)',
  weeksFrom: 'Thời gian tiết kiệm trước đó (tuần)',
  weeksTo: 'Thời gian tiết kiệm sau đó (tuần)',
  weeksChange: 'Thời gian tiết kiệm thay đổi (tuần)',
  monthsFrom: 'Thời gian tiết kiệm trước đó (tháng)',
  monthsTo: 'Thời gian tiết kiệm sau đó (tháng)',
  monthsChange: 'Thời gian tiết kiệm thay đổi (tháng)',
  yearsFrom: 'Thời gian tiết kiệm trước đó (năm)',
  yearsTo: 'Thời gian tiết kiệm sau đó (năm)',
  yearsChange: 'Thời gian tiết kiệm thay đổi (năm)',
  scmFrom: 'Chi phí tuân thủ tiết kiệm trước đó (đồng/năm)',
  scmTo: 'Chi phí tuân thủ tiết kiệm sau đó (đồng/năm)',
  scmChange: 'Chi phí tuân thủ tiết kiệm thay đổi (đồng/năm)',
  processingFrom: 'Chi phí theo thời gian giải quyết tiết kiệm trước đó (đồng/năm)',
  processingTo: 'Chi phí theo thời gian giải quyết tiết kiệm sau đó (đồng/năm)',
  processingChange: 'Chi phí theo thời gian giải quyết tiết kiệm thay đổi (đồng/năm)',
  facts: 'Diễn biến: ngày, việc, người làm, lý do',
  corrections: 'Đính chính: ngày, việc được đính chính, người đính chính, lý do',
  id: 'Mã phương án',
} as const;
