import type { ScmSide } from '../cost/computation.js';
import type { Parameters } from '../cost/parameters.js';
import type { CostSheet, SheetLine } from './sheet.js';

export const RATE: Parameters[string] = {
  kind: 'hourly-rate',
  value: '40000',
  validFrom: '2025-01-01',
  validTo: '2025-12-31',
  basis: 'Thu nhập bình quân năm 2024',
  source: 'Quyết định 2816/QĐ-UBND',
};

export const PARAMETERS: Parameters = {
  rate: RATE,
  day: { ...RATE, kind: 'hours-per-day', value: '8' },
};

export function sheetOf(lines: readonly SheetLine[], changed: Partial<CostSheet> = {}): CostSheet {
  return { title: 'Phiếu', computedOn: '2025-11-20', parameters: PARAMETERS, lines, ...changed };
}

export function lineOf(changed: Partial<SheetLine>): SheetLine {
  return { id: 'L', code: '1.001653', name: 'Đổi, cấp lại Giấy xác nhận khuyết tật', ...changed };
}

/** A cost by processing time, by default ten dossiers a year. */
export function byTime(before: string, after: string, dossiersPerYear = '10'): Pick<SheetLine, 'time' | 'cost'> {
  const cost = { method: 'PROCESSING_TIME', hourlyRate: 'rate', hoursPerDay: 'day', dossiersPerYear } as const;
  return { time: { before, after }, cost };
}

export function scm(before: ScmSide, after: ScmSide): Pick<SheetLine, 'cost'> {
  return { cost: { method: 'SCM_TT02', hourlyRate: 'rate', before, after } };
}

export const stated = (yearlyAmount: string): ScmSide => ({ yearlyAmount, source: 'Báo cáo' });
