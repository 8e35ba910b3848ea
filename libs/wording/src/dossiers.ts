import type { Dossier, DossierPhase } from '@app/domain';

export const DOSSIER_STATUS_NAMES: Record<Dossier['status'], string> = {
  gathering: 'đang tập hợp',
  closed: 'đã chốt danh sách',
  over: 'đã kết thúc',
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
