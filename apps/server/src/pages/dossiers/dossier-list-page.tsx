import type { DossierPageBody, DossierSummaryBody } from '../../dossiers/dossier-summary-views.js';
import type { PlanPageBody } from '../../plans/plan-views.js';
import { DUE, count, day, daysLeft } from '../parts/words.js';
import { DossierFilters, type DossierFilterTexts } from './dossier-filters.js';
import { dossierName } from './dossier-words.js';

export interface DossierListProps {
  readonly page: DossierPageBody;
  readonly plans: PlanPageBody['items'];
  readonly filters: DossierFilterTexts;
  /** Of the next page; null on the last. */
  readonly next: string | null;
  /** The list as a file for spreadsheets. */
  readonly table: string;
}

export function DossierListPage({ page: { items, total, atLeast }, plans, filters, next, table }: DossierListProps) {
  return (
    <>
      <div class="head">
        <h1>Hồ sơ trình</h1>
        <p class="quiet">{totalWords(total ?? items.length, atLeast === true)}</p>
        {items.length > 0 && (
          <a class="small" href={table} download>
            Tải bảng tính
          </a>
        )}
      </div>
      <DossierFilters filters={filters} plans={plans} />
      {items.length === 0 && <p class="notice">Không có hồ sơ nào như vậy.</p>}
      {items.length > 0 && <DossierTable items={items} />}
      {next !== null && (
        <p>
          <a href={next}>Xem tiếp</a>
        </p>
      )}
    </>
  );
}

function totalWords(total: number, isMore: boolean): string {
  return `${isMore ? 'hơn ' : ''}${count(total)} hồ sơ`;
}

function DossierTable({ items }: Pick<DossierPageBody, 'items'>) {
  return (
    <table class="list dossiers">
      <caption class="sr">Các hồ sơ trình, mới lập trước</caption>
      <thead>
        <tr>
          <th>Hồ sơ</th>
          <th class="c-stage">Đang ở</th>
          <th class="r c-count">Phương án</th>
          <th class="r c-count">Đã quyết định</th>
          <th class="c-due">{DUE}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((dossier) => (
          <DossierRow dossier={dossier} />
        ))}
      </tbody>
    </table>
  );
}

function DossierRow({ dossier }: { readonly dossier: DossierSummaryBody }) {
  const { id, number, title, unitName, stage, phaseName, status, counts, returns } = dossier;
  return (
    <tr>
      <td>
        <a href={`/ho-so/${id}`}>
          {number === null ? <span class="quiet">{dossierName(dossier)}</span> : <span class="num">{number}</span>}{' '}
          {title}
        </a>
        <span class="more quiet small">
          {unitName}
          {returns > 0 && ` · bị trả lại ${count(returns)} lần`}
        </span>
      </td>
      <td data-label="Đang ở">
        {status === 'over' ? 'Đã kết thúc' : stage.name}
        {status !== 'over' && <span class="more quiet small">{waitingWords(dossier, phaseName)}</span>}
      </td>
      <td class="r" data-label="Phương án">
        {count(counts.entries + counts.decided)}
      </td>
      <td class="r" data-label="Đã quyết định">
        {count(counts.decided)}
      </td>
      <td data-label={DUE}>
        <Due dossier={dossier} />
      </td>
    </tr>
  );
}

function waitingWords({ mustAct }: DossierSummaryBody, phaseName: string): string {
  const [first, ...others] = mustAct;
  if (!first) return phaseName;
  const more = others.length === 0 ? '' : ` và ${count(others.length)} nơi khác`;
  return `${phaseName}: ${first.roleName}, ${first.unitName}${more}`;
}

function Due({ dossier: { due, status, overdue, workingDaysLeft } }: { readonly dossier: DossierSummaryBody }) {
  if (status === 'over') return null;
  if (due === null) return <span class="quiet">không nêu</span>;
  return (
    <>
      <b class={overdue ? 'due bad-text' : 'due'}>{daysLeft(workingDaysLeft, 'ngày')}</b>
      <span class="quiet small">{day(due)}</span>
    </>
  );
}
