import type { ProblemBody } from '../../http/problem-body.js';
import { inputId } from '../browser/typed.js';
import { EntryButtons, type EntryPlace } from './entry-buttons.js';
import type { OtherProposal } from './others-with-procedures.js';
import { faultAt } from './writing.js';

interface ProcedureProps {
  readonly procedure: { readonly id: string; readonly code: string; readonly name: string };
  readonly place: EntryPlace;
  /** Who else proposes for the same procedure. */
  readonly others: readonly OtherProposal[] | null;
  readonly problem: ProblemBody | null;
}

export function ProcedureFields({ procedure: { id, code, name }, place, others, problem }: ProcedureProps) {
  const path = `procedures[${String(place.at)}]`;
  const number = place.at + 1;
  const faults = ['code', 'name'].flatMap((part) => faultAt(problem, `${path}.${part}`) ?? []);
  return (
    <li id={`thu-tuc-${String(number)}`} tabIndex={-1}>
      <input type="hidden" name={`${path}.id`} value={id} />
      <div class="procedure">
        <label class="sr" for={inputId(`${path}.code`)}>
          Mã thủ tục {number}
        </label>
        <input
          id={inputId(`${path}.code`)}
          name={`${path}.code`}
          value={code}
          placeholder="Mã, nếu có"
          autocomplete="off"
        />
        <label class="sr" for={inputId(`${path}.name`)}>
          Tên thủ tục {number}
        </label>
        <input
          id={inputId(`${path}.name`)}
          name={`${path}.name`}
          value={name}
          placeholder="Tên thủ tục"
          autocomplete="off"
        />
        <EntryButtons list="thu-tuc" what={`thủ tục ${String(number)}`} place={place} />
      </div>
      {faults.map((fault) => (
        <p class="fault">{fault}</p>
      ))}
      {others && others.length > 0 && <Others others={others} />}
    </li>
  );
}

function Others({ others }: { readonly others: readonly OtherProposal[] }) {
  return (
    <p class="same small">
      Thủ tục này cũng có ở{' '}
      {others.map(({ id, number, title, unitName }, at) => (
        <>
          {at > 0 && '; '}
          <a href={`/phuong-an/${id}`}>{number}</a> {title} ({unitName})
        </>
      ))}
      .
    </p>
  );
}
