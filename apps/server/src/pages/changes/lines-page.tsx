import type { LineBetweenPageBody } from '../../changes/line-between-views.js';
import { ListGoesOn } from '../parts/list-head.js';
import { totalWords } from '../parts/total-words.js';
import { day } from '../parts/words.js';
import { sumsAddress, type AskedComparison } from './change-filters.js';

interface LinesProps {
  readonly page: LineBetweenPageBody;
  readonly asked: AskedComparison;
  readonly next: string | null;
}

type Line = LineBetweenPageBody['items'][number];

/** On account of which lines a sum of savings changed, also where one no longer counts. */
export function ChangedLinesPage({ page, asked, next }: LinesProps) {
  const { from, to, of, items } = page;
  return (
    <>
      <p class="crumbs">
        <a href={sumsAddress(asked)}>So sánh hai ngày</a> › Tiết kiệm thay đổi
      </p>
      <div class="head">
        <h1>Vì đâu tiết kiệm thay đổi</h1>
        <p class="quiet">
          {totalWords(page, 'dòng')}, {of.kindName}, từ cuối ngày {day(from.date)} đến cuối ngày {day(to.date)},{' '}
          {to.byName}
        </p>
      </div>
      {items.length === 0 && <p class="notice">Không dòng nào làm con số này thay đổi.</p>}
      {items.length > 0 && (
        <table class="list">
          <caption class="sr">Từng dòng làm con số thay đổi</caption>
          <thead>
            <tr>
              <th>Phương án, thủ tục</th>
              <th>Cuối ngày {day(from.date)}</th>
              <th>Cuối ngày {day(to.date)}</th>
              <th class="r">Thay đổi</th>
            </tr>
          </thead>
          <tbody>
            {items.map((line) => (
              <LineRow line={line} from={day(from.date)} to={day(to.date)} />
            ))}
          </tbody>
        </table>
      )}
      <ListGoesOn next={next} />
    </>
  );
}

interface RowProps {
  readonly line: Line;
  readonly from: string;
  readonly to: string;
}

function LineRow({ line, from, to }: RowProps) {
  const { proposal, number, title, unitName, code, name, before, after, changeText } = line;
  return (
    <tr>
      <td>
        <a href={`/phuong-an/${proposal}`}>
          <span class="num">{number}</span> {title}
        </a>
        <span class="more small">
          {code !== null && <span class="num">{code} </span>}
          {name}
        </span>
        <span class="more quiet small">{unitName}</span>
      </td>
      <td data-label={`Cuối ngày ${from}`}>
        <Then then={before} />
      </td>
      <td data-label={`Cuối ngày ${to}`}>
        <Then then={after} />
      </td>
      <td class="r" data-label="Thay đổi">
        <b class="in-sum">{changeText}</b>
      </td>
    </tr>
  );
}

function Then({ then }: { readonly then: Line['before'] }) {
  if (then === null) return <span class="quiet">không có</span>;
  const { text, statusName, stageName } = then;
  return (
    <>
      {text ?? <span class="quiet">không tính</span>}
      <span class="more quiet small">
        {statusName}, {stageName}
      </span>
    </>
  );
}
