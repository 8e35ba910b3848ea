import type { CivilDate } from '@app/domain';
import { decidedBy, type Carried } from '@app/read-side';
import {
  ShownList,
  ShownMaybe,
  ShownMaybeOne,
  ShownNumber,
  ShownText,
  ShownTexts,
  type Plain,
} from '../http/answer-fields.js';
import { PaperBody } from '../http/outcome-bodies.js';
import { correctionsBody, correctionsOf, CorrectionShownBody } from '../http/correction-shown.js';
import { DoneByBody, doneByBody } from '../http/done-by-body.js';
import { questionBody, unitsInQuestions, type QuestionBody } from '../http/question-body.js';
import { peopleInMarks, stageCalled, unitsInMarks, type Called } from '../http/called.js';
import { staysShown, type ProposalStayBody, type RecordedDossier } from './proposal-stay-views.js';

type Record = RecordedDossier['record'];

/** A letter, or a decision, with the answer to the warning about its number. */
export class DossierPaperBody extends PaperBody {
  @ShownMaybe({ about: 'Giải trình về số khác thể thức; null nếu số đúng thể thức.', example: null })
  numberAnswer!: string | null;
}

/** What a decision was about. */
export class DecidedEditionBody implements Carried {
  @ShownText({ about: 'Mã phương án.', example: '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a' })
  proposal!: string;

  @ShownText({ about: 'Số phương án.', example: 'PA-0012' })
  number!: string;

  @ShownNumber({ about: 'Bản được quyết định.', example: 2 })
  edition!: number;
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

  @ShownList(() => DecidedEditionBody, {
    about: 'Các phương án được quyết định, mỗi phương án với bản hồ sơ mang khi đó.',
  })
  decided!: readonly DecidedEditionBody[];

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

export interface DossierRecordShown {
  readonly letters: DossierPaperBody[];
  readonly decisions: Plain<DecisionShownBody>[];
  readonly explanations: Plain<QuestionBody>[];
  readonly outsideActs: OutsideActShownBody[];
  readonly proposals: ProposalStayBody[];
}

export function recordShown({ record, newest }: RecordedDossier, called: Called): DossierRecordShown {
  return {
    letters: record.letters.map((one) => paperShown(one, called)),
    decisions: record.decisions.map((one) => {
      return {
        ...paperShown(one, called),
        id: one.id,
        amends: one.amends,
        amendsNumber: record.decisions.find(({ id }) => id === one.amends)?.number ?? null,
        proposals: one.proposals,
        decided: decidedBy(one, record),
        reason: one.reason,
      };
    }),
    explanations: record.explanations.map((one) => questionBody(one, called)),
    outsideActs: record.outsideActs.map((one) => outsideActBody(one, called)),
    proposals: staysShown({ record, newest }, called),
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
