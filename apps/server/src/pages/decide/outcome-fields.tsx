import { OUTCOME_NAMES } from '@app/wording';
import type { ProblemBody } from '../../http/problem-body.js';
import { inputId, type Typed } from '../browser/typed.js';
import { faultAt } from '../parts/fault-at.js';

interface OutcomeProps {
  /** Before each name. */
  readonly from: string;
  /** Of the choice. */
  readonly name: string;
  /** Besides the three outcomes: what stands first, and what last. */
  readonly first?: string;
  readonly last?: { readonly value: string; readonly words: string };
  readonly typed: Typed;
  readonly problem: ProblemBody | null;
}

const { approved, rejected, referred } = OUTCOME_NAMES;
const OUTCOMES: readonly (readonly [value: string, words: string])[] = [
  ['approved', approved],
  ['rejected', rejected],
  ['referred', referred],
];

/** The choice of an outcome with the texts that it needs; which of them shows follows from the choice, by style alone. */
export function OutcomeFields({ from, name, first, last, typed, problem }: OutcomeProps) {
  const field = `${from}.${name}`;
  const chosen = typed.text(field);
  const choices = [
    ...(first === undefined ? [] : [['', first] as const]),
    ...OUTCOMES,
    ...(last ? [[last.value, last.words] as const] : []),
  ];
  return (
    <>
      {choices.map(([value, words]) => {
        const id = `${inputId(field)}-${value === '' ? 'none' : value}`;
        return (
          <>
            <input type="radio" id={id} name={field} value={value} checked={value === chosen} />
            <label for={id}>{words}</label>
          </>
        );
      })}
      <OutcomeText
        kind="when-rejected"
        field={`${from}.reason`}
        label="Lý do không thông qua"
        {...{ typed, problem }}
      />
      <OutcomeText kind="when-referred" field={`${from}.to`} label="Chuyển đến cấp, cơ quan" {...{ typed, problem }} />
      <OutcomeText
        kind="when-referred"
        field={`${from}.document`}
        label="Văn bản phải sửa (không bắt buộc)"
        {...{ typed, problem }}
      />
    </>
  );
}

interface TextProps {
  readonly kind: string;
  readonly field: string;
  readonly label: string;
  readonly typed: Typed;
  readonly problem: ProblemBody | null;
}

function OutcomeText({ kind, field, label, typed, problem }: TextProps) {
  const id = inputId(field);
  const fault = faultAt(problem, field);
  return (
    <div class={`when ${kind}${fault === undefined ? '' : ' has-fault'}`}>
      <label for={id}>{label}</label>
      {fault !== undefined && (
        <p class="fault" id={`${id}-loi`}>
          {fault}
        </p>
      )}
      <textarea
        id={id}
        name={field}
        rows={2}
        {...(fault === undefined ? {} : { 'aria-describedby': `${id}-loi`, 'aria-invalid': true as const })}
      >
        {typed.text(field)}
      </textarea>
    </div>
  );
}
