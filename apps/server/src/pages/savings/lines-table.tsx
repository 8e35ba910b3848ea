import type { SavingLineBody } from '../../savings/line-views.js';
import { count } from '../parts/words.js';
import { Parameters } from '../proposals/shown/parameters-shown.js';

interface LinesProps {
  readonly lines: readonly SavingLineBody[];
  /** The sum whose lines they are, such as `time:working-hour`: what of a line is in it stands out. */
  readonly inSum: string | undefined;
}

/** Each procedure of each proposal as it is counted. */
export function LinesTable({ lines, inSum = '' }: LinesProps) {
  const sum = sumIn(inSum);
  return (
    <table class="list saving-lines">
      <caption class="sr">Từng thủ tục của từng phương án như được tính</caption>
      <thead>
        <tr>
          <th>Phương án, thủ tục</th>
          <th>Biện pháp</th>
          <th>Tình trạng</th>
          {sum.of === 'condition' && <th class="r">Điều kiện</th>}
          <th class="r">Thời gian</th>
          <th class="r">Chi phí một năm</th>
          {sum.isAgainst2024 && <th class="r">So với năm 2024</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line line={line} sum={sum} />
        ))}
      </tbody>
    </table>
  );
}

interface Sum {
  readonly of: string;
  readonly kind: string;
  /** Whether it compares with what agencies measured in 2024. */
  readonly isAgainst2024: boolean;
}

function sumIn(inSum: string): Sum {
  const [, of = '', basis, kind = ''] = /^([a-z]+)(-live|-approved)?:(.*)$/.exec(inSum) ?? [];
  return { of, kind, isAgainst2024: basis !== undefined };
}

interface LineProps {
  readonly line: SavingLineBody;
  readonly sum: Sum;
}

function Line({ line, sum }: LineProps) {
  const { measureNames, statusName, stage, duplicateOf, countsInNames, conditions } = line;
  return (
    <tr>
      <Subject line={line} />
      <td data-label="Biện pháp">{measureNames}</td>
      <td data-label="Tình trạng">
        {statusName}
        <span class="more quiet small">{stage.name}</span>
        {duplicateOf !== null && (
          <span class="more quiet small">
            trùng với dòng khác{countsInNames.length > 0 && `, chỉ tính ${countsInNames.join(', ')}`}
          </span>
        )}
      </td>
      {sum.of === 'condition' && (
        <td class="r" data-label="Điều kiện">
          <b class="in-sum">{count(conditionsIn(conditions, sum.kind))}</b>
        </td>
      )}
      <Figures line={line} sum={sum} />
    </tr>
  );
}

function conditionsIn({ simplified, abolished }: SavingLineBody['conditions'], kind: string): number {
  return kind === 'abolished' ? abolished : simplified + abolished;
}

function Subject({ line: { proposal, procedure, unitName } }: Pick<LineProps, 'line'>) {
  return (
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
  );
}

function Figures({ line, sum: { of, kind, isAgainst2024 } }: LineProps) {
  const { time, costs, notComputed, baseline } = line;
  const timeless = notComputed.find(({ figure }) => figure === 'time');
  const isIn = (figure: string, one: string) => !isAgainst2024 && of === figure && kind === one;
  return (
    <>
      <td class="r" data-label="Thời gian">
        {time && <Cut cut={time} isInSum={isIn('time', time.kind)} />}
        {!time && <span class="quiet small">{timeless?.message ?? 'chưa có số liệu'}</span>}
      </td>
      <td class="r" data-label="Chi phí một năm">
        {costs.map((cost) => (
          <Cost cost={cost} isInSum={isIn('cost', cost.method)} />
        ))}
        <Parameters measurements={[line]} />
      </td>
      {isAgainst2024 && (
        <td class="r" data-label="So với năm 2024">
          {baseline.timeCut && <Cut cut={baseline.timeCut} isInSum={of === 'time'} />}
          {baseline.costCut && <Cut cut={baseline.costCut} isInSum={of === 'cost'} />}
        </td>
      )}
    </>
  );
}

interface CutProps {
  readonly cut: {
    readonly text: Readonly<Record<'before' | 'after' | 'saved', string>>;
    readonly rate: { readonly shown: string };
  };
  readonly isInSum: boolean;
}

function Cut({ cut: { text, rate }, isInSum }: CutProps) {
  return (
    <span class="more">
      {isInSum ? <b class="in-sum">{text.saved}</b> : text.saved} ({rate.shown})
      <span class="more quiet small">
        {text.before} còn {text.after}
      </span>
    </span>
  );
}

interface CostProps extends Pick<CutProps, 'isInSum'> {
  readonly cost: SavingLineBody['costs'][number];
}

/** With its method; where nothing was computed, why. */
function Cost({ cost, isInSum }: CostProps) {
  const { methodName, notComputed } = cost;
  return (
    <span class="more">
      {notComputed && <span class="quiet small">{notComputed.message}</span>}
      {'text' in cost && 'rate' in cost && <Cut cut={cost as CutProps['cut']} isInSum={isInSum} />}
      <span class="more quiet small">{methodName}</span>
    </span>
  );
}
