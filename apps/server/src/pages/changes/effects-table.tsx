import type { ChangeSummaryBody } from '../../changes/change-summary-views.js';

interface EffectsProps {
  /** Null where the scope is too wide to settle them. */
  readonly savings: ChangeSummaryBody['total']['savings'];
  /** The two days in words. */
  readonly span: Readonly<Record<'from' | 'to', string>>;
}

type Effect = NonNullable<ChangeSummaryBody['total']['savings']>['cost'][number];

export function hasChanged({ change }: Effect): boolean {
  return change.saved !== '0';
}

/** What is saved on both days, each kind and method by itself. */
export function EffectsTable({ savings, span }: EffectsProps) {
  return (
    <section aria-labelledby="tac-dong">
      <h2 id="tac-dong">Tác động đến thời gian, chi phí</h2>
      <Effects savings={savings} span={span} />
    </section>
  );
}

function Effects({ savings, span }: EffectsProps) {
  if (savings === null) return <p class="quiet">Phạm vi có quá 20.000 phương án, nên chưa tính; hãy chọn kế hoạch.</p>;
  const effects = [...savings.cost, ...savings.time];
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
        {effects.map(({ kindName, text }) => (
          <tr>
            <td>{kindName}</td>
            <td class="r" data-label={`Cuối ngày ${span.from}`}>
              {text.from}
            </td>
            <td class="r" data-label={`Cuối ngày ${span.to}`}>
              {text.to}
            </td>
            <td class="r" data-label="Thay đổi">
              <b>{text.change}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
