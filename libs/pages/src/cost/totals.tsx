import { rateOf, type CostMethod } from '@app/domain';
import { showDong, showPercent } from '@app/wording';
import type { Figures } from './figures.js';

const METHODS: Readonly<Record<CostMethod, string>> = {
  PROCESSING_TIME: 'Theo thời hạn giải quyết',
  SCM_TT02: 'Chi phí tuân thủ (Điều 27 Thông tư 02/2017)',
};

/** One sum for each method; the two measure different things and are never added. */
export function Totals({ totals }: Pick<Figures, 'totals'>) {
  return (
    <dl class="totals" aria-live="polite">
      {totals.length === 0 ? <dt>Chưa có số liệu chi phí.</dt> : null}
      {totals.map(({ method, amounts, rows }) => (
        <div key={method}>
          <dt>{METHODS[method]}</dt>
          <dd>
            <b>giảm {showDong(amounts.saved)} một năm</b> {showPercent(rateOf(amounts))}{' '}
            <span class="quiet small">
              {showDong(amounts.before)} → {showDong(amounts.after)}, {rows} thủ tục
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
