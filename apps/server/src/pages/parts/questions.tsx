import type { Plain } from '../../http/answer-fields.js';
import type { Names } from '../../http/people-names.js';
import type { QuestionBody } from '../../http/question-body.js';
import { byWords } from './by.js';
import { Corrections } from './corrections.js';
import { Quoted } from './quoted.js';
import { day } from './words.js';

interface QuestionProps {
  readonly question: Plain<QuestionBody>;
  /** Who is asked. */
  readonly of: string;
  readonly names: Names;
}

/** A question, its answer, or why nobody waits for one. */
export function QuestionShown({ question: one, of, names }: QuestionProps) {
  const { question, askedOn, askedBy, answerBy, overdue, corrections } = one;
  return (
    <div class="boxed">
      <p>
        <b>Hỏi {of}</b>{' '}
        <span class="small quiet">
          ngày {day(askedOn)}, {byWords(askedBy, names)}
        </span>
      </p>
      <Quoted text={question} />
      <Answer question={one} names={names} />
      {!one.answered && !one.lapsed && (
        <p class={overdue ? 'bad-text' : 'quiet'}>
          Chưa có trả lời{answerBy !== null && (overdue ? `, đã quá ngày ${day(answerBy)}` : `, hạn ${day(answerBy)}`)}
        </p>
      )}
      <Corrections corrections={corrections} names={names} />
    </div>
  );
}

function Answer({ question: one, names }: Pick<QuestionProps, 'question' | 'names'>) {
  const { answer, answeredOn, answeredBy, answeredFromName, lapsed, lapsedOn, lapsedReason, lapsedBy } = one;
  return (
    <>
      {lapsed && (
        <p class="quiet">
          Không chờ trả lời từ ngày {lapsedOn !== null && day(lapsedOn)}
          {lapsedBy !== null && ` (${byWords(lapsedBy, names)})`}
          {lapsedReason !== null && `: ${lapsedReason}`}
        </p>
      )}
      {answer !== null && (
        <>
          <p>
            <b>Trả lời</b>{' '}
            <span class="small quiet">
              ngày {answeredOn !== null && day(answeredOn)}, {byWords(answeredBy, names)}; {answeredFromName}
            </span>
          </p>
          <Quoted text={answer} />
        </>
      )}
    </>
  );
}
