/** Headings of the columns, in their order. */
export const PROPOSAL_COLUMNS = {
  number: 'Số phương án',
  title: 'Tên phương án',
  plan: 'Kế hoạch',
  item: 'Nội dung rà soát',
  catalogue: 'Danh mục',
  path: 'Đường đi',
  unit: 'Đơn vị chủ trì',
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

/** Names of files, without the day. */
export const TABLE_FILES = { proposals: 'phuong-an', dossiers: 'ho-so-trinh' } as const;

/** The last row of a table that had more. */
export function tableEnds(rows: number): string {
  return `Chỉ có ${rows.toLocaleString('vi-VN')} dòng đầu; hãy lọc hẹp hơn để tải phần còn lại.`;
}
