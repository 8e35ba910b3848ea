import type { TargetResultsBody } from '../../savings/target-results-views.js';

type Evaluated = TargetResultsBody['targets'][number]['evaluated'][number];
type Result = Evaluated['results'][number];

/** What is reached, by what it is reckoned on and by kind. */
export function ResultsShown({ found: { results, verdicts } }: { readonly found: Evaluated }) {
  if (results.length === 0) return null;
  return (
    <table class="list results">
      <thead>
        <tr>
          <th>Tính trên</th>
          <th>Loại, phương pháp</th>
          <th class="r">Đạt được</th>
          <th class="r">Tỷ lệ</th>
          <th>Kết luận</th>
        </tr>
      </thead>
      <tbody>
        {results.map((result) => (
          <ResultRow result={result} />
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

function ResultRow({ result: { basisName, of, text, percent, met } }: { readonly result: Result }) {
  return (
    <tr>
      <td data-label="Tính trên">{basisName}</td>
      <td data-label="Loại, phương pháp">{of === null ? 'số đếm' : of.kindName}</td>
      <td class="r" data-label="Đạt được">
        {text.numerator} / {text.denominator}
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
  if (met === null) return 'chưa kết luận';
  return met ? 'đạt' : 'chưa đạt';
}

function toneOf(met: boolean | null): string | undefined {
  if (met === null) return undefined;
  return met ? 'good-text' : 'bad-text';
}
