import { MET_NAMES } from '@app/wording';
import type { TargetResultsBody } from '../../../savings/target-results-views.js';

import { Fraction, type FigureProps } from './fraction.js';

type Evaluated = TargetResultsBody['targets'][number]['evaluated'][number];
type Result = Evaluated['results'][number];

/** What is reached, by what it is reckoned on and by kind. */
export function ResultsShown({ found, ...of }: FigureProps) {
  const { results, verdicts } = found;
  if (results.length === 0) return null;
  return (
    <table class="list results">
      <thead>
        <tr>
          <th>Tính trên</th>
          <th>Loại, phương pháp</th>
          <th class="r">Đạt được / trong tổng</th>
          <th class="r">Tỷ lệ</th>
          <th>Kết luận</th>
        </tr>
      </thead>
      <tbody>
        {results.map((result) => (
          <ResultRow {...of} found={found} result={result} />
        ))}
      </tbody>
      <tfoot>
        {verdicts.map(({ basisName, met }) => (
          <tr>
            <td colSpan={5} class="small">
              Chung mọi loại, {basisName}: <b class={toneOf(met)}>{metWords(met)}</b>
            </td>
          </tr>
        ))}
      </tfoot>
    </table>
  );
}

function ResultRow({ result, ...figure }: FigureProps & { readonly result: Result }) {
  const { basisName, of, percent, met } = result;
  return (
    <tr>
      <td data-label="Tính trên">{basisName}</td>
      <td data-label="Loại, phương pháp">{of === null ? 'số đếm' : of.kindName}</td>
      <td class="r" data-label="Đạt được / trong tổng">
        <Fraction {...figure} result={result} />
      </td>
      <td class="r" data-label="Tỷ lệ">
        <b>{percent.shown}</b>
      </td>
      <td data-label="Kết luận">
        <span class={toneOf(met)}>{metWords(met)}</span>
      </td>
    </tr>
  );
}

function metWords(met: boolean | null): string {
  return MET_NAMES[met === null ? 'null' : met ? 'true' : 'false'];
}

function toneOf(met: boolean | null): string | undefined {
  if (met === null) return undefined;
  return met ? 'good-text' : 'bad-text';
}
