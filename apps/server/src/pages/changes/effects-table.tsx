import type { ChangeSummaryBody } from '../../changes/change-summary-views.js';
import { Sum } from '../board/number.js';
import { changedLinesAddress, linesThenAddress, type AskedComparison } from './change-filters.js';

interface EffectsProps {
  /** Null where the scope is too wide to settle them. */
  readonly savings: ChangeSummaryBody['total']['savings'];
  /** The two days in words. */
  readonly span: Readonly<Record<'from' | 'to', string>>;
  readonly asked: AskedComparison;
}

type Effect = NonNullable<ChangeSummaryBody['total']['savings']>['cost'][number];

export function hasChanged({ change }: Effect): boolean {
  return change.saved !== '0';
}

/** What is saved on both days, each kind and method by itself. */
export function EffectsTable(props: EffectsProps) {
  return (
    <section aria-labelledby="tac-dong">
      <h2 id="tac-dong">Tác động đến thời gian, chi phí</h2>
      <Effects {...props} />
    </section>
  );
}

function Effects({ savings, span, asked }: EffectsProps) {
  if (savings === null) return <p class="quiet">Phạm vi có quá 60.000 phương án, nên chưa tính; hãy chọn kế hoạch.</p>;
  const effects = [
    ...savings.cost.map((effect) => ({ inSum: `cost:${effect.kind}`, effect })),
    ...savings.time.map((effect) => ({ inSum: `time:${effect.kind}`, effect })),
  ];
  if (effects.length === 0) return <p class="quiet">Cả hai ngày chưa có số đo nào.</p>;
  return (
    <table class="list">
      <thead>
        <tr>
          <th>Tiết kiệm, theo loại và phương pháp</th>
          <th class="r">Cuối ngày {span.from}</th>
          <th class="r">Cuối ngày {span.to}</th>
          <th class="r">Thay đổi</th>
        </tr>
      </thead>
      <tbody>
        {effects.map(({ inSum, effect: { kindName, text } }) => (
          <tr>
            <td>{kindName}</td>
            <td class="r" data-label={`Cuối ngày ${span.from}`}>
              <Sum text={text.from} href={linesThenAddress(asked, asked.from, inSum)} />
            </td>
            <td class="r" data-label={`Cuối ngày ${span.to}`}>
              <Sum text={text.to} href={linesThenAddress(asked, asked.to, inSum)} />
            </td>
            <td class="r" data-label="Thay đổi">
              <Sum text={text.change} href={changedLinesAddress(asked, {}, inSum)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
