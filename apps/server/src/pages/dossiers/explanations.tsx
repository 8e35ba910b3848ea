import type { DossierBody } from '../../dossiers/dossier-views.js';
import type { Plain } from '../../http/answer-fields.js';
import type { DoneByBody } from '../../http/done-by-body.js';
import type { QuestionBody } from '../../http/question-body.js';
import { day } from '../parts/words.js';

interface ExplanationsProps {
  readonly dossier: Pick<DossierBody, 'explanations' | 'names'>;
}

export function Explanations({ dossier: { explanations, names } }: ExplanationsProps) {
  if (explanations.length === 0) return null;
  return (
    <section aria-labelledby="giai-trinh">
      <h2 id="giai-trinh">Giải trình</h2>
      {explanations.map((one) => (
        <article class="boxed">
          <AskedText question={one} names={names} />
          <AnswerText question={one} names={names} />
        </article>
      ))}
    </section>
  );
}

interface QuestionProps {
  readonly question: Plain<QuestionBody>;
  readonly names: DossierBody['names'];
}

/** What was asked, by whom, of whom, until when. */
export function AskedText({ question: one, names }: QuestionProps) {
  const { question, asked, askedOn, askedBy, answerBy, overdue } = one;
  const of = asked.map(({ roleName, unitName }) => `${roleName}, ${unitName}`).join('; ');
  return (
    <>
      <p class="words">
        <b>{question}</b>
      </p>
      <p class="small quiet">
        {personWords(askedBy, names)} hỏi ngày {day(askedOn)}
        {of !== '' && `; người được hỏi: ${of}`}
        {answerBy !== null && `; cần trả lời trước hết ngày ${day(answerBy)}`}
        {overdue && <b class="bad-text">, đã quá ngày</b>}
      </p>
    </>
  );
}

function AnswerText({ question: one, names }: QuestionProps) {
  const { answer, answeredOn, answeredBy, answeredFromName, lapsed, lapsedReason, lapsedOn } = one;
  return (
    <>
      {answer !== null && <p class="words">{answer}</p>}
      {answer !== null && answeredOn !== null && (
        <p class="small quiet">
          {personWords(answeredBy, names)} trả lời ngày {day(answeredOn)} ({answeredFromName})
        </p>
      )}
      {answer === null && !lapsed && <p class="soon-text">Đang chờ trả lời.</p>}
      {lapsed && (
        <p class="small">
          Không chờ nữa{lapsedOn === null ? '' : ` từ ngày ${day(lapsedOn)}`}
          {lapsedReason === null ? '.' : `: ${lapsedReason}`}
        </p>
      )}
    </>
  );
}

export function personWords(by: DoneByBody | null, names: DossierBody['names']): string {
  return by ? `${names[by.person] ?? by.title}, ${by.unitName},` : 'Hệ thống';
}
