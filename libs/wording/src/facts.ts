import type { AggregateName } from '@app/domain';
import { DOSSIER_FACT_NAMES } from './dossier-acts.js';
import { PROPOSAL_FACT_NAMES } from './proposal-acts.js';

export const FACT_NAMES = { ...PROPOSAL_FACT_NAMES, ...DOSSIER_FACT_NAMES } as const;

/** What facts, acts and refusals are about. */
export const KIND_NAMES: Record<AggregateName, string> = {
  plan: 'Kế hoạch',
  proposal: 'Phương án',
  dossier: 'Hồ sơ trình',
  unit: 'Đơn vị',
  person: 'Người',
  procedure: 'Thủ tục',
  parameters: 'Tham số tính toán',
  calendar: 'Lịch làm việc',
};
