/** Of a ward, a plan or a unit, whose name stands before them. */
export const BOARD_OVERVIEW_COLUMNS = {
  review: 'Đang rà soát tại đơn vị',
  consolidation: 'Đang tổng hợp, thẩm định',
  submission: 'Đang trình',
  approval: 'Đang chờ phê duyệt',
  open: 'Đang xử lý, cộng',
  overdue: 'Trong đó quá hạn',
  decided: 'Đã có quyết định',
  completed: 'Đã đi hết đường đi',
  withdrawn: 'Đã rút',
  total: 'Tất cả',
} as const;

/** Of a unit at a stage. */
export const BOARD_COLUMNS = {
  path: 'Đường đi',
  stage: 'Bước',
  unit: 'Đơn vị chủ trì',
  open: 'Đang xử lý',
  overdue: 'Trong đó quá hạn',
  ended: 'Đã kết thúc',
  total: 'Tất cả',
} as const;

/** Of one kind or method in a part, whose name stands before them. */
export const SAVING_COLUMNS = {
  kind: 'Loại thời gian, phương pháp tính chi phí',
  basis: 'So với',
  count: 'Số dòng',
  before: 'Trước (chi phí: đồng/năm)',
  after: 'Sau',
  saved: 'Tiết kiệm',
  rate: 'Tỷ lệ',
} as const;

/** Which sum it is, and what it is compared with. */
export const SAVING_SUM_NAMES = {
  approved: 'Trong tổng: đã thông qua',
  open: 'Trong tổng: mới đề xuất, chưa quyết định',
  total: 'Tổng cộng',
  own: 'trước khi cắt giảm',
  approved2024: 'năm 2024, đã thông qua',
  live2024: 'năm 2024, nếu mọi phương án đang có được thực hiện',
} as const;

export const TARGET_COLUMNS = {
  section: 'Mục',
  number: 'Số',
  name: 'Chỉ tiêu',
  figure: 'Con số như in',
  indicator: 'Chỉ số',
  scope: 'Phạm vi',
  due: 'Ngày cuối',
  basis: 'Tính trên',
  kind: 'Loại thời gian, phương pháp',
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  percent: 'Tỷ lệ',
  met: 'Kết luận',
  formula: 'Cách tính',
} as const;

/** Procedures behind a number of a target. */
export const TARGET_PROCEDURE_COLUMNS = {
  code: 'Mã thủ tục',
  name: 'Tên thủ tục',
  catalogue: 'Danh mục',
  field: 'Lĩnh vực',
  agency: 'Cơ quan của số liệu gốc',
  kind: 'Loại thời gian, phương pháp tính chi phí',
  amount: 'Số liệu gốc năm 2024 (chi phí: đồng/năm)',
  id: 'Mã trong sổ',
} as const;

/** Whether a target is reached; null where nothing is concluded. */
export const MET_NAMES = { true: 'đạt', false: 'chưa đạt', null: 'chưa kết luận' } as const;
