import type { DossierPhase } from '@app/domain';

export const DOSSIER_PHASE_NAMES: Record<DossierPhase, string> = {
  gathering: 'đang tập hợp',
  'to-submit': 'chờ trình',
  'to-receive': 'chờ tiếp nhận',
  'awaiting-explanation': 'chờ giải trình',
  'to-accept': 'chờ chấp nhận',
  'to-decide': 'chờ quyết định',
  over: 'đã kết thúc',
};
