import type { ProposalBody } from '../../../proposals/proposal-views.js';

type Measurement = ProposalBody['measurements'][number];

interface Cut {
  readonly before: string;
  readonly after: string;
  readonly saved: string;
  readonly rate: string;
}

interface WhyNot {
  readonly message: string;
}

interface TimeShown {
  readonly before: string;
  readonly after: string;
  readonly notComputed: WhyNot | null;
  readonly cuts: readonly { readonly unitName: string; readonly to: Cut }[];
}

interface CostShown extends Cut {
  readonly methodName: string;
  readonly notComputed: WhyNot | null;
  readonly text: Omit<Cut, 'rate'>;
  readonly byCase?: readonly Pick<CostShown, 'text'>[];
  readonly range: { readonly low: CostShown; readonly high: CostShown } | null;
}

export function TimeFigures({ time }: Pick<Measurement, 'time'>) {
  if (!time) return <span class="quiet">không khai</span>;
  const { before, after, notComputed, cuts } = time as unknown as TimeShown;
  return (
    <>
      {before} → <b>{after}</b>
      <span class="more small quiet">
        {notComputed?.message}
        {cuts.map(({ unitName, to }) => `giảm ${comma(to.saved)} ${unitName} (${to.rate})`).join('; ')}
      </span>
    </>
  );
}

export function CostFigures({ cost }: { readonly cost: Measurement['costs'][number] }) {
  const { methodName, notComputed, text, rate, byCase, range } = cost as unknown as CostShown;
  if (notComputed) return <WithMethod name={methodName}>{notComputed.message}</WithMethod>;
  return (
    <WithMethod name={methodName}>
      <span class="num">
        {text.before} → {text.after}
      </span>
      <span class="more">
        giảm <b>{text.saved}</b> ({rate})
        {byCase && <span class="small quiet">{` ${byCase.map(caseWords).join('; ')}`}</span>}
        {range && <span class="small quiet">{` từ ${range.low.text.saved} đến ${range.high.text.saved}`}</span>}
      </span>
    </WithMethod>
  );
}

function caseWords({ text }: Pick<CostShown, 'text'>, at: number): string {
  return `trường hợp ${String(at + 1)}: ${text.before} → ${text.after}`;
}

function WithMethod({ name, children }: { readonly name: string; readonly children: preact.ComponentChildren }) {
  return (
    <div class="cost">
      {children}
      <span class="more small quiet">{name}</span>
    </div>
  );
}

const comma = (decimal: string) => decimal.replace('.', ',');
