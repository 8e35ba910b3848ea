import { METHOD_NAMES, TIME_KIND_NAMES, UNCOMPUTED_LABELS, UNMATCHED_LABELS } from '@app/wording';
import type { SavingLineBody, SavingLinePageBody } from '../../savings/line-views.js';
import { Parameters } from '../proposals/shown/parameters-shown.js';
import { totalWords } from '../parts/total-words.js';

interface LinesProps {
  readonly page: SavingLinePageBody;
  /** The sum whose lines they are; undefined for all. */
  readonly inSum: string | undefined;
  /** The totals that they make up. */
  readonly back: string;
  readonly next: string | null;
  /** The list as a file for spreadsheets. */
  readonly table: string;
}

/** Each procedure of each proposal as it is counted. */
export function LinesPage({ page, inSum, back, next, table }: LinesProps) {
  return (
    <>
      <p class="crumbs">
        <a href={back}>Cắt giảm</a>
      </p>
      <div class="head">
        <h1>Từng dòng cắt giảm</h1>
        <p class="quiet">
          {totalWords(page, 'dòng')}
          {inSum !== undefined && `: ${sumWords(inSum)}`}
        </p>
        {page.items.length > 0 && (
          <a class="small" href={table} download>
            Tải bảng tính
          </a>
        )}
      </div>
      {page.items.length === 0 && <p class="notice">Không có dòng nào như vậy.</p>}
      {page.items.length > 0 && <Lines lines={page.items} />}
      {next !== null && (
        <p>
          <a href={next}>Xem tiếp</a>
        </p>
      )}
    </>
  );
}

function Lines({ lines }: { readonly lines: SavingLinePageBody['items'] }) {
  return (
    <table class="list saving-lines">
      <caption class="sr">Từng thủ tục của từng phương án như được tính</caption>
      <thead>
        <tr>
          <th>Phương án, thủ tục</th>
          <th>Biện pháp</th>
          <th>Tình trạng</th>
          <th class="r">Thời gian</th>
          <th class="r">Chi phí một năm</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line }: { readonly line: SavingLineBody }) {
  const { proposal, procedure, unitName, measureNames, statusName, time, costs, duplicateOf, notComputed } = line;
  const timeless = notComputed.find(({ figure }) => figure === 'time');
  return (
    <tr>
      <td>
        <a href={`/phuong-an/${proposal.id}`}>
          <span class="num">{proposal.number}</span> {proposal.title}
        </a>
        <span class="more small">
          {procedure.code !== null && <span class="num">{procedure.code} </span>}
          {procedure.name}
          {procedure.field !== null && <span class="quiet"> · {procedure.field}</span>}
        </span>
        <span class="more quiet small">{unitName}</span>
      </td>
      <td data-label="Biện pháp">{measureNames}</td>
      <td data-label="Tình trạng">
        {statusName}
        {duplicateOf !== null && <span class="more quiet small">trùng với dòng khác</span>}
      </td>
      <td class="r" data-label="Thời gian">
        {time ? <Cut cut={time} /> : <span class="quiet small">{timeless?.message ?? 'chưa có số liệu'}</span>}
      </td>
      <td class="r" data-label="Chi phí một năm">
        {costs.map((cost) => (
          <Cost cost={cost} />
        ))}
        <Parameters measurements={[line]} />
      </td>
    </tr>
  );
}

interface CutProps {
  readonly cut: {
    readonly text: Readonly<Record<'before' | 'after' | 'saved', string>>;
    readonly rate: { readonly shown: string };
  };
}

function Cut({ cut: { text, rate } }: CutProps) {
  return (
    <span class="more">
      <b>{text.saved}</b> ({rate.shown})
      <span class="more quiet small">
        {text.before} còn {text.after}
      </span>
    </span>
  );
}

/** With its method; where nothing was computed, why. */
function Cost({ cost }: { readonly cost: SavingLineBody['costs'][number] }) {
  const { methodName, notComputed } = cost;
  return (
    <span class="more">
      {notComputed && <span class="quiet small">{notComputed.message}</span>}
      {'text' in cost && 'rate' in cost && <Cut cut={cost as CutProps['cut']} />}
      <span class="more quiet small">{methodName}</span>
    </span>
  );
}

const FIGURE_WORDS: Readonly<Record<string, string>> = {
  time: 'thời gian',
  cost: 'chi phí',
  'time-live': 'thời gian so với năm 2024, nếu mọi phương án được thực hiện',
  'cost-live': 'chi phí so với năm 2024, nếu mọi phương án được thực hiện',
  'time-approved': 'thời gian so với năm 2024, đã thông qua',
  'cost-approved': 'chi phí so với năm 2024, đã thông qua',
  'time-not-computed': 'thời gian chưa tính được',
  'cost-not-computed': 'chi phí chưa tính được',
  'time-unmatched': 'thời gian không so được với năm 2024',
  'cost-unmatched': 'chi phí không so được với năm 2024',
};
const LINE_WORDS: Readonly<Record<string, string>> = {
  'line:counted': 'được tính',
  'line:duplicate': 'trùng với dòng khác',
  'line:over': 'đã kết thúc mà không cắt giảm',
};
const REASONS: Readonly<Record<string, string>> = { ...UNMATCHED_LABELS, ...UNCOMPUTED_LABELS };
const KINDS: Readonly<Record<string, string>> = { ...TIME_KIND_NAMES, ...METHOD_NAMES };

/** `time:working-hour`: `thời gian, giờ làm việc`. */
function sumWords(inSum: string): string {
  const [figure = '', kind = ''] = inSum.split(':');
  const words = FIGURE_WORDS[figure];
  if (words === undefined) return LINE_WORDS[inSum] ?? '';
  return `${words}, ${REASONS[kind] ?? KINDS[kind] ?? ''}`;
}
