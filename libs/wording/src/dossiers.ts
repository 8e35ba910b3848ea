import type { Dossier, DossierPhase } from '@app/domain';

/** What lists of dossiers are sorted by. */
export const DOSSIER_SORT_NAMES = {
  newest: 'mới lập trước',
  waiting: 'ở bước hiện tại lâu trước; đã kết thúc thì sau cùng',
  number: 'theo số, cùng số thì theo kế hoạch; hồ sơ riêng không số thì sau cùng',
} as const;

export const DOSSIER_STATUS_NAMES: Record<Dossier['status'], string> = {
  gathering: 'đang tập hợp',
  closed: 'đã chốt danh sách',
  over: 'đã kết thúc',
};

/** What comes of one proposal where many are put into a dossier, or taken out, at once. */
export const MANY_RESULTS = ['included', 'removed', 'already', 'refused', 'unfinished'] as const;
export type ManyResult = (typeof MANY_RESULTS)[number];

export const MANY_RESULT_NAMES: Record<ManyResult, string> = {
  included: 'đã đưa vào hồ sơ',
  removed: 'đã đưa ra khỏi hồ sơ',
  already: 'đã ở trong hồ sơ từ trước',
  refused: 'không được',
  unfinished: 'chưa xong, gửi lại để làm tiếp',
};

/** What comes of one proposal where many are accepted at once. */
export const ACCEPT_RESULTS = ['accepted', 'already', 'refused', 'unfinished'] as const;
export type AcceptResult = (typeof ACCEPT_RESULTS)[number];

export const ACCEPT_RESULT_NAMES: Record<AcceptResult, string> = {
  accepted: 'đã chấp nhận',
  already: 'đã được chấp nhận từ trước',
  refused: 'không được',
  unfinished: 'chưa xong, gửi lại để làm tiếp',
};

export const DOSSIER_PHASE_NAMES: Record<DossierPhase, string> = {
  gathering: 'đang tập hợp',
  returned: 'bị trả lại nơi tập hợp, chờ gửi lại',
  'to-submit': 'chờ trình',
  'to-receive': 'chờ tiếp nhận',
  'awaiting-explanation': 'chờ giải trình',
  'to-accept': 'chờ chấp nhận',
  'to-decide': 'chờ quyết định',
  over: 'đã kết thúc',
};
