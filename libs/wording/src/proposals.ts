import type { MeasureType, Outcome, Proposal, ProposalPhase } from '@app/domain';

export const PHASE_NAMES: Record<ProposalPhase, string> = {
  drafting: 'đang soạn',
  reworking: 'đang hoàn thiện lại',
  'awaiting-head': 'chờ lãnh đạo đơn vị duyệt',
  'ready-to-submit': 'chờ gửi đi',
  'to-assess': 'chờ thẩm định',
  assessing: 'đang thẩm định',
  'awaiting-opinion': 'chờ ý kiến',
  'ready-to-gather': 'chờ đưa vào hồ sơ',
  'joining-dossier': 'đang đưa vào hồ sơ',
  'in-dossier': 'trong hồ sơ trình',
  completed: 'đã đi hết đường đi',
  decided: 'đã có quyết định',
  withdrawn: 'đã rút',
};

export const STATUS_NAMES: Record<Proposal['status'], string> = {
  open: 'đang xử lý',
  completed: 'đã hoàn thành',
  decided: 'đã có quyết định',
  withdrawn: 'đã rút',
};

/** How a proposal left a dossier. */
export const LEAVING_NAMES = {
  declined: 'hồ sơ không nhận',
  removed: 'được đưa ra khỏi hồ sơ',
  returned: 'bị trả lại',
  decided: 'đã có quyết định',
  completed: 'đã đi hết đường đi',
} as const;

/** Who recorded the answer to a question. */
export const ANSWERING_NAMES = {
  asked: 'người được hỏi tự trả lời',
  asking: 'người hỏi ghi lại',
} as const;

export const OUTCOME_NAMES: Record<Outcome, string> = {
  approved: 'Thông qua',
  'partly-approved': 'Thông qua một phần',
  rejected: 'Không thông qua',
  referred: 'Chuyển cấp có thẩm quyền',
  'rejected-and-referred': 'Một phần không thông qua, phần còn lại chuyển cấp có thẩm quyền',
};

export const MEASURE_TYPE_NAMES: Record<MeasureType, string> = {
  'abolish-procedure': 'Bãi bỏ thủ tục',
  'abolish-business-condition': 'Bãi bỏ điều kiện kinh doanh',
  'simplify-business-condition': 'Đơn giản hóa điều kiện kinh doanh',
  'cut-time': 'Cắt giảm thời hạn giải quyết',
  'cut-dossier-items': 'Cắt giảm thành phần hồ sơ',
  'replace-papers-by-data': 'Thay giấy tờ bằng dữ liệu',
  'merge-dossiers': 'Gộp hồ sơ',
  'amend-forms': 'Sửa mẫu đơn, tờ khai',
  'amend-name-order-manner': 'Sửa tên, trình tự, cách thức thực hiện',
  'amend-subjects-or-requirements': 'Sửa đối tượng, yêu cầu, điều kiện',
  'cut-fees': 'Giảm phí, lệ phí',
  'post-check': 'Chuyển tiền kiểm sang hậu kiểm',
  delegate: 'Phân cấp, ủy quyền',
  'merge-procedures': 'Hợp nhất thủ tục',
  'link-procedures': 'Liên thông thủ tục',
  'electronic-reports': 'Báo cáo điện tử',
  'transfer-to-society': 'Chuyển giao cho xã hội thực hiện',
  'any-location': 'Thực hiện không phụ thuộc địa giới',
  'restructure-online': 'Tái cấu trúc quy trình trực tuyến',
  'internal-electronic': 'Điện tử hóa quy trình nội bộ',
  initiative: 'Sáng kiến khác',
};

export const NO_MEASURES = 'chưa nêu biện pháp';

export function measureSetName(measures: readonly string[]): string {
  const names: Readonly<Record<string, string>> = MEASURE_TYPE_NAMES;
  return measures.map((measure) => names[measure] ?? measure).join('; ');
}

/** What lists of proposals are sorted by. */
export const PROPOSAL_SORT_NAMES = {
  newest: 'mới soạn trước',
  due: 'đến hạn trước; đã kết thúc thì sau cùng',
  waiting: 'ở bước hiện tại lâu trước; đã kết thúc thì sau cùng',
  number: 'theo số, cùng số thì theo kế hoạch',
  'saving-scm': 'tiết kiệm chi phí tuân thủ nhiều trước',
  'saving-processing': 'tiết kiệm chi phí theo thời gian giải quyết nhiều trước',
} as const;

export const DRAFTED_BY_NAMES = { me: 'tôi' } as const;
