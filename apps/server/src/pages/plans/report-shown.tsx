import type { PlanBody } from '../../plans/plan-views.js';
import { day } from '../parts/words.js';

type Reported = Omit<PlanBody['itemsReported'][number], 'item' | 'itemName'>;

interface ReportProps {
  readonly report: Reported;
  /** The deadline in the plan's words; null where it names none. */
  readonly text: string | null;
  /** Where the reader may report it; null where not. */
  readonly href: string | null;
}

/** A product, by when it is due, and what was reported of it. */
export function Report({ report, text, href }: ReportProps) {
  const { product, due, completedOn } = report;
  const limit = [...(text === null ? [] : [`Hạn: ${text}`]), ...(due === null ? [] : [`ngày cuối ${day(due)}`])];
  return (
    <div class="report">
      {product !== null && <p>{product}</p>}
      {limit.length > 0 && <p class="small quiet">{limit.join(', ')}</p>}
      <Standing report={report} />
      {href !== null && (
        <p class="small">
          <a href={href}>{completedOn === null ? 'Báo cáo hoàn thành' : 'Sửa báo cáo'}</a>
        </p>
      )}
    </div>
  );
}

function Standing({ report }: Pick<ReportProps, 'report'>) {
  const { completedOn, document, standing, standingName } = report;
  return (
    <p class="small">
      <b class={standing === 'late' ? 'bad-text' : undefined}>{standingName}</b>
      {completedOn !== null && `, hoàn thành ngày ${day(completedOn)}`}
      {document && `, văn bản ${document.number} ngày ${day(document.date)}`}
      {completedOn === null && standing !== 'ahead' && ', chưa có báo cáo'}
    </p>
  );
}
