import type { DossierEntryBody } from '../../dossiers/entry-views.js';
import type { ProblemBody } from '../../http/problem-body.js';
import { inputId, type Typed } from '../browser/typed.js';
import { faultAt } from '../parts/fault-at.js';
import { EACH, fieldsFor, WHOLE, type ToDecide } from './decision-fields.js';
import { OutcomeFields } from './outcome-fields.js';

interface EntryProps {
  readonly entry: ToDecide;
  /** With the texts of its measures. */
  readonly shown: DossierEntryBody | undefined;
  /** What stands for "nothing is decided". */
  readonly nothing: string;
  readonly typed: Typed;
  readonly problem: ProblemBody | null;
}

/** One proposal: what it proposes, and its outcome, for all measures at once or for each. */
export function EntryFields({ entry, shown, nothing, typed, problem }: EntryProps) {
  const { proposal, number, title, measures } = entry;
  const own = fieldsFor(number);
  const first = shown?.outcomeName ? `${nothing} (nay: ${shown.outcomeName})` : nothing;
  const fault = faultAt(problem, own);
  const last = measures.length > 1 ? { last: { value: EACH, words: 'Từng biện pháp' } } : {};
  return (
    <fieldset class={fault === undefined ? 'decide' : 'decide has-fault'} id={inputId(own)}>
      <legend>
        <a href={`/phuong-an/${proposal}`}>{number}</a> {title}
      </legend>
      <p class="small quiet">{aboutWords(shown)}</p>
      {fault !== undefined && <p class="fault">{fault}</p>}
      <OutcomeFields from={own} name={WHOLE} first={first} {...last} typed={typed} problem={problem} />
      <ol class="measures">
        {measures.map((id) => (
          <MeasureToDecide entry={entry} id={id} shown={shown} typed={typed} problem={problem} />
        ))}
      </ol>
    </fieldset>
  );
}

function aboutWords(shown: DossierEntryBody | undefined): string {
  if (!shown) return '';
  const { cost, time } = shown.saving;
  const sums = [...cost.totals, ...time.totals].map(({ text }) => `giảm ${text.saved}`);
  return [shown.unitName, ...sums].join(' · ');
}

interface MeasureProps extends Omit<EntryProps, 'nothing'> {
  readonly id: string;
}

function MeasureToDecide({ entry: { number, measures }, id, shown, typed, problem }: MeasureProps) {
  const measure = shown?.measures.find((one) => one.id === id);
  const from = fieldsFor(number, id);
  const fault = faultAt(problem, from);
  return (
    <li id={inputId(from)}>
      <p>
        {measure?.typeName && <b>{measure.typeName}. </b>}
        {measure?.content}
        {measure?.decided && <span class="more small">Nay: {measure.decided.outcomeName}</span>}
      </p>
      {measure && (
        <details class="small">
          <summary>Lý do, kiến nghị</summary>
          <p class="words">{measure.reason}</p>
          <p class="words">
            {[measure.recommendation, measure.article, measure.document].filter((one) => one).join('; ')}
          </p>
        </details>
      )}
      {measures.length > 1 && (
        <fieldset class="decide-measure">
          <legend class="sr">Kết quả của biện pháp</legend>
          {fault !== undefined && <p class="fault">{fault}</p>}
          <OutcomeFields from={from} name="outcome" typed={typed} problem={problem} />
        </fieldset>
      )}
    </li>
  );
}
