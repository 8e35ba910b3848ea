import type { PlanBody } from '../../plans/plan-views.js';
import type { SavingLineBody, SavingLinePageBody } from '../../savings/line-views.js';
import { PlanHead } from './plan-head.js';

interface BehindProps {
  readonly plan: PlanBody;
  /** As printed in the plan. */
  readonly target: string;
  readonly lines: SavingLinePageBody['items'];
  readonly next: string | null;
}

/** The lines of proposals that make up a figure of a target. */
export function BehindPage({ plan, target, lines, next }: BehindProps) {
  return (
    <>
      <PlanHead plan={plan} part={{ name: 'Đứng sau một chỉ tiêu' }} />
      <p>{target}</p>
      {lines.length === 0 && <p class="notice">Chưa có phương án nào đứng sau con số này.</p>}
      {lines.length > 0 && (
        <table class="list">
          <caption class="sr">Các dòng được tính</caption>
          <thead>
            <tr>
              <th>Phương án, thủ tục</th>
              <th>Tình trạng</th>
              <th class="r">Thời gian giảm</th>
              <th class="r">Chi phí giảm một năm</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line line={line} />
            ))}
          </tbody>
        </table>
      )}
      {next !== null && (
        <p>
          <a href={next}>Xem tiếp</a>
        </p>
      )}
    </>
  );
}

function Line({ line }: { readonly line: SavingLineBody }) {
  const { proposal, procedure, unitName, statusName, stage, time, costs, countsInNames, duplicateOf } = line;
  return (
    <tr>
      <td>
        <a href={`/phuong-an/${proposal.id}`}>
          <span class="num">{proposal.number}</span> {proposal.title}
        </a>
        <span class="more small">
          {procedure.code !== null && <span class="num">{procedure.code} </span>}
          {procedure.name}
        </span>
        <span class="more quiet small">{unitName}</span>
      </td>
      <td data-label="Tình trạng">
        {statusName}
        <span class="more quiet small">{stage.name}</span>
        {duplicateOf !== null && (
          <span class="more quiet small">
            trùng với dòng khác{countsInNames.length > 0 && `, chỉ tính ${countsInNames.join(', ')}`}
          </span>
        )}
      </td>
      <td class="r" data-label="Thời gian giảm">
        {time === null ? <span class="quiet">chưa tính</span> : time.text.saved}
      </td>
      <td class="r" data-label="Chi phí giảm một năm">
        {costs.map((cost) => (
          <CostSaved cost={cost} />
        ))}
      </td>
    </tr>
  );
}

/** With its method; where nothing was computed, why. */
function CostSaved({ cost }: { readonly cost: SavingLineBody['costs'][number] }) {
  if (cost.notComputed) return <span class="more quiet small">{cost.notComputed.message}</span>;
  return (
    <span class="more">
      {'text' in cost && cost.text.saved}
      <span class="more quiet small">{cost.methodName}</span>
    </span>
  );
}
