import type { ProposalBody } from '../../../proposals/proposal-views.js';
import { CostFigures, TimeFigures } from './figures-of.js';
import { Parameters } from './parameters-shown.js';
import type { ShownProps } from './content-shown.js';

type Procedure = ProposalBody['content']['procedures'][number];

/** Each procedure with its time limit and cost, before and after, and how they were computed. */
export function FiguresShown({ proposal }: ShownProps) {
  const { procedures } = proposal.content;
  const whole: readonly Procedure[] = [{ id: 'group', code: null, name: proposal.content.group ?? 'Cả phương án' }];
  const rows = procedures.length > 0 ? procedures : whole;
  return (
    <section aria-labelledby="thu-tuc">
      <h2 id="thu-tuc">Thủ tục, thời gian và chi phí</h2>
      <table class="list">
        <thead>
          <tr>
            <th>Thủ tục</th>
            <th>Thời hạn giải quyết</th>
            <th class="r">Chi phí một năm</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((procedure) => (
            <ProcedureRow procedure={procedure} proposal={proposal} />
          ))}
        </tbody>
      </table>
      <Parameters measurements={proposal.measurements} />
    </section>
  );
}

function ProcedureRow({ procedure: { id, code, name }, proposal }: ShownProps & { readonly procedure: Procedure }) {
  const measured = proposal.measurements.find(({ procedure }) => procedure === id);
  return (
    <tr>
      <td>
        {name} {code !== null && <span class="quiet num small">{code}</span>}
        {measured?.inputs.abolition === true && <b> · bãi bỏ</b>}
      </td>
      <td data-label="Thời hạn">{measured ? <TimeFigures time={measured.time} /> : <NotMeasured />}</td>
      <td class="r" data-label="Chi phí một năm">
        {measured?.costs.map((cost) => (
          <CostFigures cost={cost} />
        ))}
      </td>
    </tr>
  );
}

const NotMeasured = () => <span class="quiet">chưa tính</span>;
