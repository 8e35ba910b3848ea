import type { ManyReportBody } from '../../dossiers/many/many-views.js';
import { count } from '../parts/words.js';

type Counts = ManyReportBody['counts'];

const WORDS: readonly (readonly [name: keyof Counts, words: string])[] = [
  ['included', 'đã đưa vào'],
  ['removed', 'đã đưa ra'],
  ['already', 'đã ở trong hồ sơ từ trước'],
  ['refused', 'không được'],
  ['unfinished', 'chưa xong'],
];

/** What came of each, the refused with the reason. */
export function ManyReport({ report: { counts, items } }: { readonly report: ManyReportBody }) {
  const told = WORDS.filter(([name]) => counts[name] > 0).map(([name, words]) => `${count(counts[name])} ${words}`);
  const failed = items.filter(({ why, result }) => why !== null || result === 'unfinished');
  return (
    <div class={failed.length === 0 ? 'notice good' : 'notice warn'} role="alert" tabIndex={-1} data-focus>
      <h2>{told.join(', ')}</h2>
      {failed.length > 0 && (
        <ul>
          {failed.map(({ proposal, number, title, resultName, why }) => (
            <li>
              <a href={`/phuong-an/${proposal}`}>{number ?? 'Phương án'}</a> {title}: {why?.detail ?? resultName}
            </li>
          ))}
        </ul>
      )}
      {counts.unfinished > 0 && <p>Gửi lại trang này để làm tiếp phần chưa xong; phần đã xong không bị làm lại.</p>}
    </div>
  );
}
