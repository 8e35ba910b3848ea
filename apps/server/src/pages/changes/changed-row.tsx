import { TIME_KIND_NAMES } from '@app/wording';
import type { Plain } from '../../http/answer-fields.js';
import type { MomentBody } from '../../http/past/moment-body.js';
import type { ChangePageBody } from '../../changes/change-views.js';
import type { ProposalThenBody } from '../../changes/proposal-then-views.js';
import { hasChanged } from './effects-table.js';
import { TimelineEntry } from '../parts/timeline-entry.js';
import { count, day } from '../parts/words.js';
import { addressAt } from '../past/page-moment.js';

type Changed = ChangePageBody['items'][number];

interface RowProps {
  readonly changed: Changed;
  readonly page: Pick<ChangePageBody, 'from' | 'to' | 'names' | 'numbers'>;
}

export function ChangedRow({ changed, page }: RowProps) {
  const { id, number, title, unitName, changes, before, after } = changed;
  return (
    <tr>
      <td>
        <a href={`/phuong-an/${id}`}>
          <span class="num">{number}</span> {title}
        </a>
        <span class="more quiet small">{unitName}</span>
        <span class="more">{changes.map(({ changeName }) => changeName).join(', ')}</span>
        <Effects changed={changed} />
      </td>
      <td data-label="Lúc trước">
        <Then then={before} moment={page.from} changed={changed} />
      </td>
      <td data-label="Lúc sau">
        <Then then={after} moment={page.to} changed={changed} />
      </td>
      <td data-label="Ai làm gì, vì sao">
        <Facts changed={changed} page={page} />
      </td>
    </tr>
  );
}

interface ThenProps {
  readonly then: Plain<ProposalThenBody> | null;
  readonly moment: Plain<MomentBody>;
  readonly changed: Pick<Changed, 'id' | 'number'>;
}

/** What it was on the day, and the way to its page of that day. */
function Then({ then, moment: { by, date }, changed: { id, number } }: ThenProps) {
  if (then === null) return <span class="quiet">chưa có</span>;
  const { stage, phaseName, statusName, status, outcomeName, edition, due } = then;
  return (
    <>
      {stage.name}
      <span class="more small">{status === 'open' ? phaseName : (outcomeName ?? statusName)}</span>
      <span class="more quiet small">
        bản {count(edition)}
        {due !== null && status === 'open' && ` · hạn ${day(due)}`}
      </span>
      <a
        class="small"
        href={addressAt({ by, day: date }, `/phuong-an/${id}`)}
        aria-label={`Xem vào ngày này: ${number}, ${day(date)}`}
      >
        Xem vào ngày này
      </a>
    </>
  );
}

function Effects({ changed: { savings } }: Pick<RowProps, 'changed'>) {
  return (
    <>
      {savings.filter(hasChanged).map(({ kind, kindName, text }) => (
        <span class="more small">
          <b>{text.change}</b>{' '}
          <span class="quiet">{Object.hasOwn(TIME_KIND_NAMES, kind) ? 'thời gian' : kindName}</span>
        </span>
      ))}
    </>
  );
}

/** Who did what; decisions and what somebody gave a reason for stand open, and corrections apart. */
function Facts({ changed: { facts, factCount, corrections }, page }: RowProps) {
  const reasoned = facts.filter(({ reason, summary }) => reason !== null || summary['outcome'] !== undefined);
  return (
    <>
      <Entries facts={reasoned} page={page} />
      {factCount > reasoned.length && (
        <details>
          <summary class="small">Cả {count(factCount)} việc ở giữa</summary>
          <Entries facts={facts} page={page} />
          {factCount > facts.length && <p class="small quiet">Những việc trước nữa ở diễn biến của phương án.</p>}
        </details>
      )}
      {corrections.length > 0 && <h3>Đính chính</h3>}
      <Entries facts={corrections} page={page} />
    </>
  );
}

function Entries({ facts, page: { names, numbers } }: Pick<RowProps, 'page'> & Pick<Changed, 'facts'>) {
  if (facts.length === 0) return null;
  return (
    <ol class="entries">
      {facts.map((entry) => (
        <TimelineEntry entry={entry} timeline={{ names, numbers }} />
      ))}
    </ol>
  );
}
