import { act } from './client/act.js';
import { dayOf } from './narrator.js';
import { PROCEDURE_NAMES } from './procedures.js';
import type { Stage } from './stage.js';

/** As in a report of the ward; the others have no baseline. */
const BASELINES: Readonly<Record<string, { readonly time: string; readonly cost: string | null }>> = {
  '1.001612': { time: '03 ngày làm việc', cost: '115200000' },
  '2.000720': { time: '03 ngày làm việc', cost: '76800000' },
  '1.013061': { time: '07 ngày làm việc', cost: '26880000' },
  '1.011607': { time: '15 ngày', cost: null },
  '2.001016': { time: '02 ngày làm việc', cost: '38400000' },
};

export async function registerProcedures({ cast, narrator }: Stage): Promise<void> {
  narrator.chapter('Trước mùa rà soát: sổ thủ tục và số liệu gốc năm 2024');
  const administrator = await cast.as('administrator', 'thai-nguyen.ubnd');
  const file = Object.entries(PROCEDURE_NAMES).map(([ma_thu_tuc, ten_thu_tuc]) => ({ ma_thu_tuc, ten_thu_tuc }));
  await administrator.write('POST', '/procedures/imports', file);
  const on = dayOf('2026-03-01');
  narrator.tell(on, administrator, `nạp ${String(file.length)} thủ tục vào sổ của tỉnh`);
  const source = { title: 'Báo cáo kiểm soát thủ tục hành chính năm 2024', number: '312/BC-UBND', date: '2024-12-25' };
  for (const [code, { time, cost }] of Object.entries(BASELINES)) {
    const costed = { cost, costMethod: cost === null ? null : 'PROCESSING_TIME' };
    const baseline = { agency: 'gia-sang.ubnd', time, ...costed, source };
    await act(administrator, `/procedures/${code}:19`, ['baselines', baseline]);
  }
  const count = String(Object.keys(BASELINES).length);
  narrator.tell(on, administrator, `ghi số liệu gốc năm 2024 của ${count} thủ tục theo ${source.number}`);
}
