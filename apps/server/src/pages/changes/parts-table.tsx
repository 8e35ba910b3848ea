import type { ChangeDimension, ChangeKind } from '@app/read-side';
import { CHANGE_KIND_NAMES } from '@app/wording';
import type { ChangeSummaryBody } from '../../changes/change-summary-views.js';
import { count } from '../parts/words.js';
import { hasChanged } from './effects-table.js';
import { Sum } from '../board/number.js';
import { changedLinesAddress, listAddress, type AskedComparison, type ComparedFilter } from './change-filters.js';

type Part = ChangeSummaryBody['parts'][number];

/** Those of the columns. */
const SHOWN: readonly ChangeKind[] = ['appeared', 'moved', 'returned', 'decided', 'revised', 'corrected'];

/** Whose value narrows the list to a part. */
const FILTERS: Readonly<Record<ChangeDimension, ComparedFilter>> = {
  plan: 'plan',
  unit: 'unit',
  ward: 'ward',
  stage: 'stage',
};

/** By which rule the numbers are in a part. */
const RULES: Readonly<Record<ChangeDimension, string>> = {
  plan: 'Tiết kiệm thay đổi là tổng vào ngày sau trừ tổng vào ngày trước; các phần cộng lại bằng thay đổi chung.',
  unit: 'Tiết kiệm thay đổi là tổng vào ngày sau trừ tổng vào ngày trước; các phần cộng lại bằng thay đổi chung.',
  ward: 'Tiết kiệm thay đổi là tổng vào ngày sau trừ tổng vào ngày trước; các phần cộng lại bằng thay đổi chung.',
  stage:
    'Số phương án tính ở bước của ngày sau. Tiết kiệm của một bước tính những gì ở bước ấy vào mỗi ngày: phương án sang bước khác làm bước cũ giảm, bước mới tăng đúng bấy nhiêu, không tính hai lần; các phần cộng lại bằng thay đổi chung.',
};

interface PartsProps {
  readonly summary: ChangeSummaryBody;
  readonly asked: AskedComparison;
  /** Of further parts; null if these are all. */
  readonly next: string | null;
}

/** The same numbers, divided. */
export function PartsTable({ summary, asked, next }: PartsProps) {
  const { by, byName, parts } = summary;
  const filter = FILTERS[by as ChangeDimension];
  return (
    <section aria-labelledby="chia">
      <h2 id="chia">Chia theo {byName.toLocaleLowerCase('vi')}</h2>
      <p class="small quiet">{RULES[by as ChangeDimension]}</p>
      <table class="list parts">
        <thead>
          <tr>
            <th>Phần</th>
            <th class="r">Có thay đổi</th>
            {SHOWN.map((kind) => (
              <th class="r">{CHANGE_KIND_NAMES[kind]}</th>
            ))}
            <th class="r">Tiết kiệm thay đổi</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <PartRow part={part} asked={asked} filter={filter} />
          ))}
        </tbody>
      </table>
      {next !== null && (
        <p>
          <a href={next}>Xem tiếp</a>
        </p>
      )}
    </section>
  );
}

interface PartProps {
  readonly part: Part;
  readonly asked: AskedComparison;
  readonly filter: ComparedFilter;
}

function PartRow({ part, asked, filter }: PartProps) {
  const { value, name, changed, changes, savings } = part;
  const own = { [filter]: value };
  const effects =
    savings === null
      ? []
      : (['cost', 'time'] as const).flatMap((figure) =>
          savings[figure].filter(hasChanged).map((effect) => ({ inSum: `${figure}:${effect.kind}`, effect })),
        );
  return (
    <tr>
      <td>{name}</td>
      <td class="r" data-label="Có thay đổi">
        {changed === 0 ? '0' : <a href={listAddress(asked, own)}>{count(changed)}</a>}
      </td>
      {SHOWN.map((change) => {
        const number = changes.find((one) => one.change === change)?.count ?? 0;
        return (
          <td class="r" data-label={CHANGE_KIND_NAMES[change]}>
            {number === 0 ? '0' : <a href={listAddress(asked, Object.assign({ change }, own))}>{count(number)}</a>}
          </td>
        );
      })}
      <td class="r" data-label="Tiết kiệm thay đổi">
        {effects.length === 0 && <span class="quiet">{savings === null ? 'chưa tính' : 'không đổi'}</span>}
        {effects.map(({ inSum, effect: { kindName, text } }) => (
          <span class="more">
            <Sum text={text.change} href={changedLinesAddress(asked, own, inSum)} />{' '}
            <span class="small quiet">{kindName}</span>
          </span>
        ))}
      </td>
    </tr>
  );
}
