import type { ProposalPageBody } from '../../proposals/proposal-summary-views.js';
import type { RegisteredProcedureBody } from '../../procedures/procedure-views.js';
import type { VersionPageBody } from '../../procedures/version-views.js';
import { ActLinks } from '../acts/act-links.js';
import { DoneSaid } from '../parts/done-said.js';
import { count } from '../parts/words.js';
import { baselineHref } from './baselines/baseline-form.js';
import { BaselinesShown } from './baselines-shown.js';
import { ChannelsShown } from './channels-shown.js';
import { ProcedureHead } from './procedure-head.js';
import { VersionsShown } from './versions-shown.js';

interface ProcedurePageProps {
  readonly procedure: RegisteredProcedureBody;
  readonly versions: VersionPageBody;
  /** Of later versions; null if these are all. */
  readonly later: string | null;
  readonly proposals: ProposalPageBody;
  /** What the reader has just done; null if nothing. */
  readonly done: string | null;
}

export function ProcedurePage({ procedure, versions, later, proposals, done }: ProcedurePageProps) {
  return (
    <>
      <ProcedureHead procedure={procedure} />
      <DoneSaid done={done} isElsewhere={false} />
      <div class="with-side">
        <ActLinks acts={procedure.acts} hrefOf={(act) => baselineHref(act, procedure.id)} />
        <div class="body">
          <ChannelsShown procedure={procedure} />
          <Texts procedure={procedure} />
          <ProposalsOn procedure={procedure} proposals={proposals} />
        </div>
        <div class="beside">
          <BaselinesShown procedure={procedure} />
          <VersionsShown id={procedure.id} versions={versions} later={later} />
        </div>
      </div>
    </>
  );
}

/** Shown elsewhere on the page. */
const ELSEWHERE: ReadonlySet<string> = new Set(['name', 'field', 'levels', 'channels']);

/** What the source says, in its words. */
function Texts({ procedure: { texts } }: Pick<ProcedurePageProps, 'procedure'>) {
  const shown = texts.filter(({ field, text }) => text !== '' && !ELSEWHERE.has(field));
  if (shown.length === 0) return <p class="notice">Sổ chưa có nội dung nào khác của thủ tục này.</p>;
  return (
    <section aria-labelledby="noi-dung-thu-tuc">
      <h2 id="noi-dung-thu-tuc">Nội dung như nguồn ghi</h2>
      <dl class="texts">
        {shown.map(({ fieldName, text }) => (
          <div>
            <dt>{fieldName}</dt>
            <dd class="lines">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function ProposalsOn({ procedure, proposals }: Pick<ProcedurePageProps, 'procedure' | 'proposals'>) {
  const { items, total, next } = proposals;
  const all = `/phuong-an?${new URLSearchParams({ 'thu-tuc': procedure.key }).toString()}`;
  return (
    <section aria-labelledby="phuong-an-ve">
      <h2 id="phuong-an-ve">Phương án về thủ tục này ({count(total ?? items.length)})</h2>
      {items.length === 0 && <p class="quiet">Chưa có.</p>}
      <ul class="bases">
        {items.map(({ id, number, title, unitName, statusName, outcomeName }) => (
          <li>
            <a href={`/phuong-an/${id}`}>
              <span class="num">{number}</span> {title}
            </a>
            <span class="more quiet small">
              {unitName} · {outcomeName ?? statusName}
            </span>
          </li>
        ))}
      </ul>
      {next !== null && (
        <p>
          <a href={all}>Xem tất cả</a>
        </p>
      )}
    </section>
  );
}
