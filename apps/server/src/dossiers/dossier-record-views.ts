import { type CivilDate, type Outcome, OUTCOMES } from '@app/domain';
import { leavingOf, type DossierDetail } from '@app/read-side';
import { LEAVING_NAMES, OUTCOME_NAMES } from '@app/wording';
import {
  ShownList,
  ShownMaybe,
  ShownMaybeOne,
  ShownNumber,
  ShownText,
  ShownTexts,
  type Plain,
} from '../http/answer-fields.js';
import { MeasureOutcomeShownBody, measureOutcomeBody, PaperBody } from '../http/outcome-bodies.js';
import { correctionsBody, correctionsOf, CorrectionShownBody } from '../http/correction-shown.js';
import { DoneByBody, doneByBody } from '../http/done-by-body.js';
import { questionBody, unitsInQuestions, type QuestionBody } from '../http/question-body.js';
import { peopleInMarks, stageCalled, unitCalled, unitsInMarks, type Called } from '../http/called.js';

type Record = DossierDetail['record'];

/** A letter, or a decision, with the answer to the warning about its number. */
export class DossierPaperBody extends PaperBody {
  @ShownMaybe({ about: 'Giải trình về số khác thể thức; null nếu số đúng thể thức.', example: null })
  numberAnswer!: string | null;
}

/** A decision on some of the dossier's proposals. */
export class DecisionShownBody extends DossierPaperBody {
  @ShownMaybe({ about: 'Mã quyết định mà quyết định này sửa đổi.', example: null })
  amends!: string | null;

  @ShownMaybe({ about: 'Số quyết định mà quyết định này sửa đổi.', example: null })
  amendsNumber!: string | null;

  @ShownText({ about: 'Mã quyết định.', example: '2c3d4e5f-6071-5829-93a4-b5c6d7e8f901' })
  id!: string;

  @ShownTexts({ about: 'Mã các phương án được quyết định.' })
  proposals!: readonly string[];

  @ShownMaybe({ about: 'Vì sao không chờ giải trình đã yêu cầu.', example: null })
  reason!: string | null;
}

export class OutsideActShownBody {
  @ShownText({ about: 'Cơ quan, người thực hiện.', example: 'Sở Tài chính' })
  who!: string;

  @ShownText({ about: 'Việc đã thực hiện.', example: 'Đã có ý kiến.' })
  what!: string;

  @ShownText({ about: 'Ngày.', example: '2026-06-01' })
  on!: CivilDate;

  @ShownMaybeOne(() => DoneByBody, { about: 'Ai ghi.' })
  by!: DoneByBody | null;

  @ShownList(() => CorrectionShownBody, { about: 'Các lần đính chính, cũ trước; các giá trị là giá trị sau cùng.' })
  corrections!: readonly CorrectionShownBody[];
}

/** A proposal that was in the dossier at any time. */
export class ProposalStayBody {
  @ShownText({ about: 'Mã phương án.', example: '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a' })
  proposal!: string;

  @ShownText({ about: 'Số phương án.', example: 'PA-0012' })
  number!: string;

  @ShownText({ about: 'Tên phương án.', example: 'Đơn giản hóa thủ tục đăng ký thành lập hộ kinh doanh' })
  title!: string;

  @ShownText({ about: 'Mã đơn vị chủ trì.', example: 'gia-sang.phong-vhxh' })
  unit!: string;

  @ShownText({ about: 'Tên đơn vị chủ trì.', example: 'Phòng Kinh tế, Hạ tầng và Đô thị' })
  unitName!: string;

  @ShownNumber({ about: 'Bản trong hồ sơ.', example: 2 })
  edition!: number;

  @ShownText({ about: 'Ngày vào hồ sơ.', example: '2026-05-20' })
  includedOn!: CivilDate;

  @ShownMaybe({ about: 'Ngày được đưa ra, trả lại hoặc có quyết định cuối cùng; null khi còn ở trong.', example: null })
  leftOn!: CivilDate | null;

  @ShownMaybe({ about: 'Ra khỏi hồ sơ vì sao, bằng lời.', example: LEAVING_NAMES.returned })
  leftName!: string | null;

  @ShownMaybe({ about: 'Lý do được ghi.', example: null })
  reason!: string | null;

  @ShownMaybe({ about: 'Kết quả.', values: OUTCOMES })
  outcome!: Outcome | null;

  @ShownMaybe({ about: 'Tên kết quả.', example: OUTCOME_NAMES.approved })
  outcomeName!: string | null;

  @ShownMaybe({ about: 'Mã quyết định.', example: null })
  decision!: string | null;

  @ShownList(() => MeasureOutcomeShownBody, { about: 'Kết quả của từng biện pháp.' })
  measures!: MeasureOutcomeShownBody[];

  @ShownList(() => CorrectionShownBody, { about: 'Các lần đính chính, cũ trước; các giá trị là giá trị sau cùng.' })
  corrections!: readonly CorrectionShownBody[];
}

export interface DossierRecordShown {
  readonly letters: DossierPaperBody[];
  readonly decisions: Plain<DecisionShownBody>[];
  readonly explanations: Plain<QuestionBody>[];
  readonly outsideActs: OutsideActShownBody[];
  readonly proposals: ProposalStayBody[];
}

export function recordShown(record: Record, called: Called): DossierRecordShown {
  return {
    letters: record.letters.map((one) => paperShown(one, called)),
    decisions: record.decisions.map((one) => {
      return {
        ...paperShown(one, called),
        id: one.id,
        amends: one.amends,
        amendsNumber: record.decisions.find(({ id }) => id === one.amends)?.number ?? null,
        proposals: one.proposals,
        reason: one.reason,
      };
    }),
    explanations: record.explanations.map((one) => questionBody(one, called)),
    outsideActs: record.outsideActs.map((one) => outsideActBody(one, called)),
    proposals: record.proposals.map((stay) => stayBody(stay, leavingOf(stay, record), called)),
  };
}

function paperShown(paper: Record['letters'][number], called: Called) {
  return { ...paperBody(paper, called), numberAnswer: paper.numberAnswer };
}

/** The units that the record names. */
export function unitsInRecord(record: Record): readonly string[] {
  const leading = record.proposals.map(({ unit }) => unit);
  return [...leading, ...unitsInQuestions(record.explanations), ...unitsInMarks(record)];
}

/** Everybody whom the record names. */
export function peopleInRecord(record: Record): readonly string[] {
  const papers = [...record.letters, ...record.decisions];
  return [...papers.map(({ signer }) => signer.person), ...peopleInMarks(record)];
}

function paperBody(one: Record['letters'][number], called: Called): Plain<PaperBody> {
  const { number, date, signer, stage } = one;
  const corrections = correctionsBody(one.corrections, called);
  return { number, date, signer, stage, stageName: stageCalled(stage, called), corrections };
}

function outsideActBody(one: Record['outsideActs'][number], called: Called): OutsideActShownBody {
  const { who, what, on, by } = one;
  return { who, what, on, by: doneByBody(by, called), corrections: correctionsOf([one], called) };
}

function stayBody(
  stay: Record['proposals'][number],
  left: ReturnType<typeof leavingOf>,
  called: Called,
): ProposalStayBody {
  const { proposal, number, title, unit, edition, included, outcome, decision, measures } = stay;
  return {
    proposal,
    number,
    title,
    unit,
    unitName: unitCalled(unit, called),
    edition,
    includedOn: included.on,
    leftOn: left?.on ?? null,
    leftName: left && LEAVING_NAMES[left.how],
    reason: left?.reason ?? null,
    outcome,
    outcomeName: outcome && OUTCOME_NAMES[outcome],
    decision,
    measures: measures.map(measureOutcomeBody),
    corrections: correctionsOf([included, left], called),
  };
}
