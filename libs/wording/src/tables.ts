import { showCount } from './figures/numbers.js';

/** Headings of the columns, in their order. */
export const PROPOSAL_COLUMNS = {
  number: 'Số phương án',
  title: 'Tên phương án',
  plan: 'Kế hoạch',
  item: 'Nội dung rà soát',
  catalogue: 'Danh mục',
  path: 'Đường đi',
  unit: 'Đơn vị chủ trì',
  edition: 'Bản hiện nay',
  status: 'Tình trạng',
  phase: 'Việc đang chờ',
  stage: 'Bước',
  since: 'Ở bước từ ngày',
  daysAtStage: 'Số ngày ở bước',
  due: 'Hạn',
  overdue: 'Quá hạn',
  mustAct: 'Người phải làm',
  returns: 'Số lần bị trả lại',
  outcome: 'Kết quả',
  scmBefore: 'Chi phí tuân thủ trước (đồng/năm)',
  scmAfter: 'Chi phí tuân thủ sau (đồng/năm)',
  scmSaved: 'Chi phí tuân thủ tiết kiệm (đồng/năm)',
  processingBefore: 'Chi phí theo thời gian giải quyết trước (đồng/năm)',
  processingAfter: 'Chi phí theo thời gian giải quyết sau (đồng/năm)',
  processingSaved: 'Chi phí theo thời gian giải quyết tiết kiệm (đồng/năm)',
  id: 'Mã phương án',
} as const;

export const DOSSIER_COLUMNS = {
  number: 'Số hồ sơ',
  title: 'Tên hồ sơ',
  plan: 'Kế hoạch',
  path: 'Đường đi',
  unit: 'Đơn vị lập hồ sơ',
  status: 'Tình trạng',
  phase: 'Việc đang chờ',
  stage: 'Bước',
  since: 'Ở bước từ ngày',
  daysAtStage: 'Số ngày ở bước',
  due: 'Hạn',
  overdue: 'Quá hạn',
  mustAct: 'Người phải làm',
  entries: 'Số phương án trong hồ sơ',
  decided: 'Số phương án đã quyết định',
  undecided: 'Số phương án chưa quyết định',
  id: 'Mã hồ sơ',
} as const;

/** A row for each procedure of each proposal; time in the unit of its kind, each method of cost by itself. */
export const SAVING_LINE_COLUMNS = {
  number: 'Số phương án',
  title: 'Tên phương án',
  plan: 'Kế hoạch',
  unit: 'Đơn vị chủ trì',
  catalogue: 'Danh mục',
  code: 'Mã thủ tục',
  procedure: 'Thủ tục',
  field: 'Lĩnh vực',
  measures: 'Biện pháp',
  status: 'Tình trạng',
  month: 'Tháng quyết định',
  counted: 'Số liệu được tính',
  timeKind: 'Loại thời gian',
  timeBefore: 'Thời gian trước',
  timeAfter: 'Thời gian sau',
  timeSaved: 'Thời gian tiết kiệm',
  scmBefore: 'Chi phí tuân thủ trước (đồng/năm)',
  scmAfter: 'Chi phí tuân thủ sau (đồng/năm)',
  scmSaved: 'Chi phí tuân thủ tiết kiệm (đồng/năm)',
  processingBefore: 'Chi phí theo thời gian giải quyết trước (đồng/năm)',
  processingAfter: 'Chi phí theo thời gian giải quyết sau (đồng/năm)',
  processingSaved: 'Chi phí theo thời gian giải quyết tiết kiệm (đồng/năm)',
  notComputed: 'Chưa tính được',
  id: 'Mã phương án',
} as const;

/** A row for each time that a proposal was in the dossier. */
export const CARRIED_COLUMNS = {
  number: 'Số phương án',
  title: 'Tên phương án',
  unit: 'Đơn vị chủ trì',
  edition: 'Bản trong hồ sơ',
  newerEdition: 'Bản mới hơn hiện nay',
  includedOn: 'Vào hồ sơ ngày',
  leftOn: 'Rời hồ sơ ngày',
  left: 'Rời hồ sơ vì',
  reason: 'Lý do',
  outcome: 'Kết quả',
  decision: 'Quyết định',
  id: 'Mã phương án',
} as const;

export const PROCEDURE_COLUMNS = {
  key: 'Mã thủ tục',
  name: 'Tên thủ tục',
  catalogue: 'Danh mục',
  field: 'Lĩnh vực',
  levels: 'Cấp thực hiện',
  area: 'Địa bàn giữ sổ',
  baseline: 'Có số liệu gốc năm 2024',
  code: 'Mã như nguồn ghi',
  id: 'Mã trong sổ',
} as const;

export const IMPORT_COLUMNS = {
  row: 'Dòng',
  code: 'Mã thủ tục',
  result: 'Kết quả',
  kind: 'Loại',
  field: 'Mục',
  before: 'Trước',
  after: 'Sau',
  words: 'Giải thích',
} as const;

/** A row for each file that changed something. */
export const IMPORT_MADE_COLUMNS = {
  occurredOn: 'Ngày nạp',
  file: 'Tệp',
  sheet: 'Trang tính',
  area: 'Sổ của',
  by: 'Người nạp',
  registered: 'Số thủ tục mới',
  changed: 'Số thủ tục thay đổi',
  digest: 'Mã băm SHA-256 của tệp',
  id: 'Mã lần nạp',
} as const;

/** A row for each product. */
export const TASK_COLUMNS = {
  number: 'Số',
  task: 'Nhiệm vụ',
  section: 'Mục của văn bản',
  lead: 'Chủ trì',
  product: 'Sản phẩm',
  due: 'Hạn',
  standing: 'Tình trạng',
  completedOn: 'Hoàn thành ngày',
  document: 'Văn bản báo cáo',
  id: 'Mã nhiệm vụ',
} as const;

export const PLAN_COLUMNS = {
  title: 'Tên kế hoạch',
  number: 'Số kế hoạch',
  date: 'Ngày ban hành như in',
  draft: 'Bản dự thảo',
  status: 'Tình trạng',
  issuer: 'Cơ quan ban hành',
  area: 'Địa bàn',
  items: 'Số nội dung rà soát',
  tasks: 'Số nhiệm vụ',
  targets: 'Số chỉ tiêu',
  id: 'Mã kế hoạch',
} as const;

export const UNIT_COLUMNS = {
  name: 'Tên đơn vị',
  area: 'Địa bàn',
  roles: 'Vai trò',
  ended: 'Chấm dứt hoạt động ngày',
  id: 'Mã đơn vị',
} as const;

/** A row for each post. */
export const PERSON_COLUMNS = {
  name: 'Họ tên',
  area: 'Địa bàn',
  role: 'Vai trò',
  unit: 'Đơn vị',
  title: 'Chức danh',
  from: 'Giữ từ ngày',
  to: 'Đến hết ngày',
  confirmation: 'Xác nhận',
  account: 'Tài khoản',
  lastSignIn: 'Lần đăng nhập gần nhất',
  id: 'Mã người',
} as const;

export const MY_WORK_COLUMNS = {
  kind: 'Loại',
  number: 'Số',
  title: 'Tên',
  plan: 'Kế hoạch',
  unit: 'Đơn vị',
  phase: 'Việc đang chờ',
  urgency: 'Mức gấp',
  stage: 'Bước',
  since: 'Ở bước từ ngày',
  daysAtStage: 'Số ngày ở bước',
  due: 'Hạn',
  overdue: 'Quá hạn',
  mustAct: 'Người phải làm',
  sent: 'Việc gần nhất đưa đến',
  sentOn: 'Đưa đến ngày',
  sentBy: 'Người đưa đến',
  returned: 'Lý do lần trả lại gần nhất',
  postponedUntil: 'Hoãn đến ngày',
  id: 'Mã',
} as const;

export const REFUSAL_COLUMNS = {
  recordedAt: 'Thời điểm ghi nhận (UTC)',
  person: 'Người bị từ chối',
  action: 'Việc bị từ chối',
  reason: 'Lý do từ chối',
  kind: 'Loại đối tượng',
  target: 'Đối tượng',
  count: 'Số lần',
  requestId: 'Mã yêu cầu',
} as const;

/** Names of files, without the day. */
export const TABLE_FILES = {
  proposals: 'phuong-an',
  dossiers: 'ho-so-trinh',
  carried: 'phuong-an-trong-ho-so',
  procedures: 'thu-tuc',
  imports: 'ket-qua-nap',
  importTemplate: 'mau-nap-thu-tuc',
  importsMade: 'cac-lan-nap',
  tasks: 'nhiem-vu',
  plans: 'ke-hoach',
  units: 'don-vi',
  people: 'con-nguoi',
  work: 'viec-cua-toi',
  vacantWork: 'viec-khong-con-ai-lam',
  changes: 'thay-doi',
  refusals: 'bi-tu-choi',
  stays: 'thoi-gian-o-buoc',
  stayStatistics: 'thong-ke-thoi-gian-o-buoc',
  savingLines: 'cat-giam-tung-dong',
  savings: 'cat-giam',
  targets: 'chi-tieu',
  targetLines: 'dong-sau-chi-tieu',
  targetProcedures: 'thu-tuc-sau-chi-tieu',
  board: 'theo-doi',
  boardOverview: 'theo-doi-chung',
} as const;

/** The last row of a table that had more. */
export function tableEnds(rows: number): string {
  return `Chỉ có ${showCount(rows)} dòng đầu; hãy lọc hẹp hơn để tải phần còn lại.`;
}
