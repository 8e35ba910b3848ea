import type { PlanBody } from '../../plans/plan-views.js';
import type { HistoryBody } from '../../timelines/history-views.js';
import { ActLinks } from '../acts/act-links.js';
import { DoneSaid } from '../parts/done-said.js';
import { count, day } from '../parts/words.js';
import { ItemsShown } from './items-shown.js';
import { PathsShown } from './paths-shown.js';
import { planActHref } from './plan-forms.js';
import { PlanHead } from './plan-head.js';
import { PlanHistory } from './plan-history.js';
import { namesOf } from './plan-names.js';
import { RemarksShown } from './remarks-shown.js';

interface PlanPageProps {
  readonly plan: PlanBody;
  readonly history: HistoryBody;
  /** Of later entries of its history; null if these are all. */
  readonly later: string | null;
  /** What the reader has just done; null if nothing. */
  readonly done: string | null;
}

export function PlanPage({ plan, history, later, done }: PlanPageProps) {
  const { document } = plan;
  return (
    <>
      <PlanHead plan={plan} part="as-issued" />
      <DoneSaid done={done} isElsewhere={false} />
      <div class="with-side">
        <ActLinks
          acts={plan.acts}
          hrefOf={(act) => planActHref(act, plan.id)}
          due={plan.status === 'imported' ? 'AdoptPlan' : undefined}
        />
        <div class="body">
          <ToNote plan={plan} />
          <ItemsShown document={document} flags={plan} />
          <PathsShown document={document} flags={plan} />
        </div>
        <div class="beside">
          <Issued plan={plan} />
          <Bases plan={plan} />
          <Units plan={plan} />
          <PlanHistory history={history} later={later} />
        </div>
      </div>
    </>
  );
}

interface Props {
  readonly plan: PlanBody;
}

/** What whoever reads the plan should know first: days off, gaps, contradictions. */
function ToNote({ plan: { document, deadlinesOnDaysOff, deadlinesBeyondCalendar } }: Props) {
  const { remarks } = document;
  const [off, beyond] = [deadlinesOnDaysOff.length, deadlinesBeyondCalendar.length];
  if (remarks.length + off + beyond === 0) return null;
  return (
    <section class="notice warn" aria-labelledby="can-luu-y">
      <h2 id="can-luu-y">Cần lưu ý</h2>
      {off > 0 && <p>{count(off)} thời hạn rơi vào ngày nghỉ; vẫn giữ như kế hoạch ghi.</p>}
      {beyond > 0 && <p>{count(beyond)} thời hạn nằm ngoài lịch làm việc đang có.</p>}
      {remarks.length > 0 && (
        <details>
          <summary>{count(remarks.length)} ghi chú về lời của kế hoạch</summary>
          <RemarksShown remarks={remarks} />
        </details>
      )}
    </section>
  );
}

function Issued({ plan: { number, date, issuer, areaName, document } }: Props) {
  return (
    <section aria-labelledby="ban-hanh">
      <h2 id="ban-hanh">Ban hành</h2>
      <dl class="facts small">
        <dt>Số</dt>
        <dd>{number ?? 'chưa có'}</dd>
        <dt>Ngày</dt>
        <dd>{date ?? 'không nêu'}</dd>
        <dt>Cơ quan</dt>
        <dd>{issuer}</dd>
        {document.issuer.signedAs !== null && (
          <>
            <dt>Người ký</dt>
            <dd>{document.issuer.signedAs}</dd>
          </>
        )}
        <dt>Địa bàn</dt>
        <dd>{areaName}</dd>
      </dl>
    </section>
  );
}

function Bases({ plan: { document } }: Props) {
  const { legalBasis } = document;
  if (legalBasis.length === 0) return null;
  return (
    <details>
      <summary>
        <b>Căn cứ ({count(legalBasis.length)})</b>
      </summary>
      <ul class="bases small">
        {legalBasis.map(({ number, date, issuer, about, section }) => (
          <li>
            {number}
            {date !== null && ` ngày ${day(date)}`}, {issuer}
            {about !== null && `: ${about}`} <span class="quiet">({section})</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Units({ plan: { document } }: Props) {
  const { units, unitSets } = document;
  const names = namesOf(document);
  return (
    <details>
      <summary>
        <b>Đơn vị ({count(units.length)})</b>
      </summary>
      <ul class="bases small">
        {units.map(({ id, outside }) => (
          <li>
            {names.unit(id)}
            {outside && <span class="quiet"> (ngoài hệ thống)</span>}
          </li>
        ))}
        {unitSets.map(({ name, members, reading }) => (
          <li>
            {name}: {members.length === 0 ? 'không nêu đơn vị nào' : names.units(members)}
            {reading !== null && <span class="more quiet">Cách hiểu: {reading}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
