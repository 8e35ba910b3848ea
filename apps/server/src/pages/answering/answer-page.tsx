import type { ProposalBody } from '../../proposals/proposal-views.js';
import { ActPage } from '../acts/act-page.js';
import type { Again } from '../acts/form-acts.js';
import type { Typed } from '../browser/typed.js';
import { QuestionShown } from '../parts/questions.js';
import { ProposalHead } from '../proposals/proposal-head.js';
import { ContentShown } from '../proposals/shown/content-shown.js';
import { FiguresShown } from '../proposals/shown/figures-shown.js';
import { QuestionsShown } from '../proposals/shown/questions-shown.js';
import { ANSWER_FORM } from './answer-form.js';
import { openQuestions } from './open-questions.js';

type Opinion = ProposalBody['opinions'][number];

export interface AnswerProps {
  readonly proposal: ProposalBody;
  /** What is answered; undefined if nothing is open. */
  readonly question: Opinion | undefined;
  readonly typed?: Typed | undefined;
  readonly again: Again | null;
}

/** A question with its proposal, and the form of the answer. */
export function AnswerPage({ proposal, question, typed, again }: AnswerProps) {
  return (
    <>
      <ProposalHead proposal={proposal} act="Trả lời ý kiến" />
      <div class="with-side review">
        <div class="body">
          <FiguresShown proposal={proposal} />
          <ContentShown proposal={proposal} />
          <QuestionsShown proposal={proposal} />
        </div>
        <div class="beside judging">
          <h2>Câu hỏi</h2>
          {!question && <p>Không còn câu hỏi nào chưa có trả lời.</p>}
          {question && <Asked {...{ proposal, question, typed, again }} />}
        </div>
      </div>
    </>
  );
}

function Asked({ proposal, question, typed, again }: AnswerProps & { readonly question: Opinion }) {
  const { id, acts, names } = proposal;
  const others = openQuestions(proposal).filter((one) => one.id !== question.id);
  return (
    <>
      <QuestionShown question={question} of={question.unitName ?? question.from} names={names} />
      <ActPage
        form={ANSWER_FORM}
        thing={proposal}
        act={acts.find(({ act }) => act === ANSWER_FORM.act)}
        home={`/phuong-an/${id}`}
        to={`/phuong-an/${id}/tra-loi/${question.id}`}
        again={again}
        {...(typed ? { typed } : {})}
      />
      {others.length > 0 && (
        <ul class="papers boxed">
          {others.map((one) => (
            <li>
              <a href={`/phuong-an/${id}/tra-loi/${one.id}`}>Trả lời câu hỏi gửi {one.unitName ?? one.from}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
