import { personOf, type Authority, type CivilDate } from '@app/domain';
import type { Question } from '@app/read-side';
import { ShownFlag, ShownMaybe, ShownMaybeOne, ShownText, type Plain } from './answer-fields.js';

/** Who did something, under which post. */
export class DoneByBody {
  @ShownText({ about: 'Mã người.', example: '0d9a3c1e-7b52-5c55-9d0e-2f4f5a6b7c8d' })
  person!: string;

  @ShownText({ about: 'Chức danh khi làm.', example: 'Trưởng phòng' })
  title!: string;

  @ShownText({ about: 'Mã đơn vị của chức vụ.', example: 'gia-sang.phong-vhxh' })
  unit!: string;
}

/** Null for a process of the system. */
export function doneByBody(by: Authority): DoneByBody | null {
  return 'person' in by ? { person: by.person, title: by.title, unit: by.unit } : null;
}

/** A question to somebody and its answer. */
export class QuestionBody {
  @ShownText({ about: 'Mã câu hỏi.', example: '7a1d3a0c-4f1b-5c2d-8e3f-9a0b1c2d3e4f' })
  id!: string;

  @ShownText({ about: 'Mã bước khi hỏi.', example: 'tong-hop' })
  stage!: string;

  @ShownText({ about: 'Nội dung hỏi.', example: 'Phương án có vướng quy định nào không?' })
  question!: string;

  @ShownMaybe({ about: 'Ngày cần trả lời.', example: '2026-05-25' })
  answerBy!: CivilDate | null;

  @ShownFlag({ about: 'Đã quá ngày cần trả lời mà chưa có trả lời.', example: false })
  overdue!: boolean;

  @ShownText({ about: 'Ngày hỏi.', example: '2026-05-20' })
  askedOn!: CivilDate;

  @ShownMaybeOne(() => DoneByBody, { about: 'Ai hỏi.' })
  askedBy!: DoneByBody | null;

  @ShownFlag({ about: 'Đã có trả lời.', example: false })
  answered!: boolean;

  @ShownFlag({ about: 'Không còn chờ trả lời vì đã rời bước đó.', example: false })
  lapsed!: boolean;

  @ShownMaybe({ about: 'Nội dung trả lời.', example: 'Thống nhất với phương án.' })
  answer!: string | null;

  @ShownMaybe({ about: 'Ngày trả lời.', example: '2026-05-23' })
  answeredOn!: CivilDate | null;

  @ShownMaybeOne(() => DoneByBody, { about: 'Ai ghi nhận trả lời.' })
  answeredBy!: DoneByBody | null;
}

export function questionBody(one: Question, today: CivilDate): Plain<QuestionBody> {
  const { id, stage, question, answerBy, asked, answer, lapsed } = one;
  return {
    id,
    stage,
    question,
    answerBy,
    overdue: answer === null && !lapsed && answerBy !== null && answerBy < today,
    askedOn: asked.on,
    askedBy: doneByBody(asked.by),
    answered: answer !== null,
    lapsed,
    answer: answer?.text ?? null,
    answeredOn: answer?.on ?? null,
    answeredBy: answer && doneByBody(answer.by),
  };
}

/** Who asked and answered. */
export function peopleInQuestions(questions: readonly Question[]): readonly string[] {
  return questions.flatMap(({ asked, answer }) => {
    const people = [personOf(asked.by), answer && personOf(answer.by)];
    return people.filter((person) => person !== null);
  });
}
