/** By the last names of a field of the API's bodies and lists. */
const LABELS: Readonly<Record<string, string>> = {
  number: 'Số, ký hiệu',
  date: 'Ngày văn bản',
  signer: 'Người ký',
  person: 'Người ký',
  occurredOn: 'Ngày trên văn bản',
  on: 'Ngày thực hiện',
  reason: 'Lý do',
  text: 'Nội dung',
  question: 'Câu hỏi',
  answer: 'Trả lời',
  answerBy: 'Hạn trả lời',
  unit: 'Đơn vị',
  to: 'Bước nhận lại',
  until: 'Hoãn đến ngày',
  title: 'Tên',
  outcome: 'Kết quả',
  numberAnswer: 'Vì sao số này đúng',
  samePaper: 'Cùng một văn bản',
  plan: 'Kế hoạch',
  area: 'Địa bàn',
  ward: 'Địa bàn',
  path: 'Đường đi',
  item: 'Nội dung rà soát',
  catalogue: 'Danh mục',
  stageKind: 'Loại bước',
  field: 'Lĩnh vực',
  measures: 'Nhóm biện pháp',
  month: 'Tháng quyết định',
  quarter: 'Quý quyết định',
  lacking: 'Những dòng',
  inSum: 'Con số',
  dueFrom: 'Hạn từ ngày',
  dueTo: 'Hạn đến ngày',
  stage: 'Bước',
  phase: 'Việc đang chờ',
  status: 'Tình trạng',
  kind: 'Loại',
  own: 'Loại',
  overdue: 'Quá hạn',
  sort: 'Thứ tự',
  asOf: 'Ngày xem lại',
  cursor: 'Phần tiếp theo',
  after: 'Vị trí của việc vừa ghi',
};

/** Where pages call a filter otherwise than the input of a form. */
const FILTERS: Readonly<Record<string, string>> = {
  person: 'Người',
  action: 'Việc',
  change: 'Thay đổi',
  fromStage: 'Từ bước',
  from: 'Từ ngày',
  to: 'Đến ngày',
};

/** How a page calls a filter that its address names; undefined where it has no name of its own. */
export function filterLabel(field: string): string | undefined {
  return FILTERS[field] ?? inputLabel(field);
}

/** How a page calls the input of a field; undefined where it has no name of its own. */
export function inputLabel(field: string): string | undefined {
  return LABELS[field.slice(field.lastIndexOf('.') + 1)];
}
