import type { DossierBody } from '../../dossiers/dossier-views.js';
import { PAPER_DAY, type FormField } from '../acts/act-form.js';
import { ClosedAct } from '../acts/act-page.js';
import type { Again } from '../acts/form-acts.js';
import { FormFields } from '../acts/form-fields.js';
import { canBeSent, Refused } from '../acts/refused.js';
import { HiddenFields } from '../acts/hidden-fields.js';
import { type Typed } from '../browser/typed.js';
import { DossierHead } from './dossier-head.js';
import { AskedText, Explanations } from './explanations.js';

type Question = DossierBody['explanations'][number];

interface AnswerProps {
  readonly dossier: DossierBody;
  /** The one that is answered; undefined if none waits. */
  readonly question: Question | undefined;
  readonly typed: Typed;
  readonly again: Again | null;
}

const FIELDS: readonly FormField[] = [{ name: 'text', kind: 'lines', label: 'Trả lời', required: true }, PAPER_DAY];

/** The question with its form, then the other questions and the answers that are there. */
export function AnswerPage({ dossier, question, typed, again }: AnswerProps) {
  const { id, acts, explanations } = dossier;
  const act = acts.find((one) => one.act === 'RecordExplanation');
  const isOpen = question !== undefined && (act?.status === 'open' || again !== null);
  const others = explanations.filter((one) => one !== question);
  const waiting = others.filter(({ answered }) => !answered);
  return (
    <>
      <DossierHead dossier={dossier} act="Giải trình" />
      {!isOpen && <ClosedAct act={act} home={`/ho-so/${id}`} />}
      {isOpen && <AnswerForm dossier={dossier} question={question} typed={typed} again={again} />}
      {isOpen && waiting.length > 0 && (
        <p>
          Câu khác đang chờ:{' '}
          {waiting.map((one, at) => (
            <>
              {at > 0 && ' · '}
              <a href={`/ho-so/${id}/tra-loi?cau=${one.id}`}>{one.question}</a>
            </>
          ))}
        </p>
      )}
      <Explanations dossier={{ explanations: others, names: dossier.names }} />
    </>
  );
}

interface FormProps extends Omit<AnswerProps, 'question'> {
  readonly question: Question;
}

function AnswerForm({ dossier: { id, revision, names, acts }, question, typed, again }: FormProps) {
  const { problem, key } = again ?? { problem: null, key: undefined };
  const act = acts.find((one) => one.act === 'RecordExplanation');
  return (
    <form method="post" action={`/ho-so/${id}/tra-loi`} class="act-form" data-keep={`explanation-answer/${id}`}>
      <Refused again={again} act={act} />
      <AskedText question={question} names={names} />
      <HiddenFields revision={revision} again={key} />
      <input type="hidden" name="explanation" value={question.id} />
      <FormFields fields={FIELDS} typed={typed} problem={problem} />
      <p class="bar-bottom">
        {canBeSent(act) && <button class="main">Gửi trả lời</button>}
        <a href={`/ho-so/${id}`}>Thôi</a>
        <span class="quiet small" data-keep-said role="status" />
      </p>
    </form>
  );
}
