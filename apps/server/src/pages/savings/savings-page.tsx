import type { TargetResultsBody } from '../../savings/target-results-views.js';
import type { SavingReportBody } from '../../savings/totals-views.js';
import { DivisionOfKind } from './division.js';
import { ABOUT, LineTally, NotComputed } from './line-tally.js';
import { Reasons } from './reasons.js';
import { linesAddress, savingsAddress, type Division, type TotalsFilters } from './saving-filters.js';
import { SavingForm, type SavingChoices } from './saving-form.js';
import { SavingKinds } from './saving-kinds.js';
import { TotalTable } from './total-table.js';
import { TargetSummary } from './target-summary.js';

export interface SavingsProps {
  readonly report: SavingReportBody;
  readonly by: Division;
  readonly filters: TotalsFilters;
  readonly choices: SavingChoices;
  /** The one whose targets are told. */
  readonly plan: string | null;
  readonly targets: TargetResultsBody | null;
  /** Of further parts; null where these are all. */
  readonly next: string | null;
}

type Totals = SavingReportBody['total'];

/** What is saved: in all, against 2024, by whatever it is divided by, and toward the targets. */
export function SavingsPage({ report, by, filters, choices, plan, targets, next }: SavingsProps) {
  const { total, parts, byName } = report;
  const behind = (inSum: string) => linesAddress(filters, inSum);
  const kinds = [...total.cost.totals, ...total.time.totals];
  return (
    <>
      <div class="head">
        <h1>Cắt giảm</h1>
        <p class="quiet">Mỗi loại thời gian, mỗi phương pháp tính chi phí đứng riêng, không cộng vào nhau.</p>
        {kinds.length > 0 && (
          <a class="small" href={savingsAddress(filters).replace('/cat-giam', '/cat-giam/bang-tinh')} download>
            Tải bảng tính
          </a>
        )}
      </div>
      <SavingForm filters={filters} choices={choices} />
      <LineTally total={total} behind={behind} />
      {kinds.length === 0 && <p class="notice">Chưa có số liệu cắt giảm nào như vậy.</p>}
      <TotalTable report={report} filters={filters} />
      <NotComputed total={total} behind={behind} />
      {targets && plan !== null && <TargetSummary plan={plan} results={targets} />}
      {kinds.length > 0 && (
        <>
          <h2>Theo {byName}</h2>
          <p class="small quiet">
            Thanh nhạt là trước, phần đậm là tiết kiệm; số của thanh là số thứ tự ở bảng bên dưới.
          </p>
        </>
      )}
      {kinds.map((of) => (
        <DivisionOfKind {...{ by, byName, parts, filters, of }} />
      ))}
      {next !== null && (
        <p>
          <a href={next}>Xem tiếp</a>
        </p>
      )}
      <Against2024 total={total} behind={behind} />
    </>
  );
}

interface TotalProps {
  readonly total: Totals;
  readonly behind: (inSum: string) => string;
}

/** The same procedures as their agencies measured them in 2024. */
function Against2024({ total, behind }: TotalProps) {
  const of = ['cost', 'time'] as const;
  const rows = (basis: 'live' | 'approved') =>
    of.flatMap((figure) => total[figure].against2024[basis].map((saved) => [`${figure}-${basis}`, saved] as const));
  const [live, approved] = [rows('live'), rows('approved')];
  const unmatched = of.flatMap((figure) =>
    total[figure].against2024.unmatched.map((reason) => ({
      figure: `${figure}-unmatched`,
      about: ABOUT[figure],
      reason,
    })),
  );
  if (live.length + approved.length + unmatched.length === 0) return null;
  return (
    <section>
      <h2>So với năm 2024</h2>
      {approved.length > 0 && <h3>Đã thông qua</h3>}
      <SavingKinds title="Đã thông qua, so với năm 2024" before="Năm 2024" rows={approved} behind={behind} />
      {live.length > 0 && <h3>Nếu mọi phương án đang có được thực hiện</h3>}
      <SavingKinds
        title="Nếu mọi phương án đang có được thực hiện, so với năm 2024"
        before="Năm 2024"
        rows={live}
        behind={behind}
      />
      <Reasons title="Những dòng không so được với năm 2024" reasons={unmatched} behind={behind} />
    </section>
  );
}
