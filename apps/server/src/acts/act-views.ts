import type { ActNow, CommandName, MayCorrect, Obstacle } from '@app/domain';
import { Rejection } from '@app/domain';
import { ACT_NAMES, ACT_STATUS_NAMES, CORRECTED_NAMES } from '@app/wording';
import { FaultBody, labelOf } from '../http/problem-body.js';
import { problemOf } from '../http/problem-of.js';
import { ShownList, ShownMaybeOne, ShownNumber, ShownText, ShownTexts } from '../http/answer-fields.js';
import type { ActRoute } from './act-routes.js';

const STATUSES = ['open', 'done', 'closed'] as const;
const CORRECTED = ['number', 'date', 'signer', 'reason', 'text', 'on'] as const satisfies MayCorrect['fields'];

/** In the words that an attempt would get. */
export class WhyClosedBody {
  @ShownText({ about: 'Mã lỗi khi vẫn gửi.', example: 'WRONG_STAGE' })
  code!: string;

  @ShownText({ about: 'Lý do, bằng lời.', example: 'Việc này không làm ở bước hiện tại.' })
  detail!: string;

  @ShownList(() => FaultBody, { about: 'Những gì còn thiếu.' })
  errors!: readonly FaultBody[];
}

/** What was recorded and may be put right. */
export class CorrectableBody {
  @ShownNumber({ about: 'Bản ghi của việc, theo diễn biến; gửi ở revision.', example: 4 })
  revision!: number;

  @ShownTexts({ about: 'Những gì đính chính được; gửi ở changes.', values: CORRECTED })
  fields!: MayCorrect['fields'];

  @ShownTexts({ about: 'Tên của chúng, cùng thứ tự.', example: [CORRECTED_NAMES.number] })
  fieldNames!: readonly string[];
}

export class ActBody {
  @ShownText({ about: 'Việc.', example: 'ApproveEdition' })
  act!: CommandName;

  @ShownText({ about: 'Tên việc.', example: ACT_NAMES.ApproveEdition })
  name!: string;

  @ShownText({
    about: 'open: làm được; done: đã như vậy, làm lại không đổi gì; closed: không làm được.',
    values: STATUSES,
  })
  status!: ActNow<string>['status'];

  @ShownText({ about: 'Tình trạng, bằng lời.', example: ACT_STATUS_NAMES.open })
  statusName!: string;

  @ShownMaybeOne(() => WhyClosedBody, { about: 'Vì sao không làm được; null khi làm được.' })
  why!: WhyClosedBody | null;

  @ShownTexts({
    about: 'Những trường mà lúc này bắt buộc, dù schema cho phép bỏ trống; trống khi không có.',
    example: ['reason'],
  })
  needs!: readonly string[];

  @ShownList(() => CorrectableBody, {
    about: 'Với việc đính chính: những gì người đọc được đính chính; trống với việc khác.',
  })
  corrections!: readonly CorrectableBody[];

  @ShownText({ about: 'Phương thức HTTP.', values: ['POST', 'PUT'] })
  method!: ActRoute['method'];

  @ShownText({
    about: 'Đường dẫn; phần trong ngoặc nhọn còn phải điền.',
    example: '/api/v1/proposals/5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a/head-approval',
  })
  path!: string;

  @ShownText({
    about: 'Địa chỉ JSON Schema của nội dung gửi.',
    example:
      '/api/docs-json#/paths/~1api~1v1~1proposals~1{id}~1head-approval/post/requestBody/content/application~1json/schema',
  })
  schema!: string;
}

/** `path`: with the known parameters filled in. `corrections`: what the person may correct by this act. */
export function actBody(
  { act, status, obstacle, needs }: ActNow<CommandName>,
  route: ActRoute,
  corrections: readonly MayCorrect[],
): ActBody {
  const now = { status, statusName: ACT_STATUS_NAMES[status], why: obstacle && whyClosed(obstacle), needs };
  return { act, name: ACT_NAMES[act], ...now, corrections: corrections.map(correctableBody), ...route };
}

function correctableBody({ revision, fields }: MayCorrect): CorrectableBody {
  return { revision, fields, fieldNames: fields.map((field) => CORRECTED_NAMES[field]) };
}

function whyClosed({ code, details }: Obstacle): WhyClosedBody {
  const { extras } = problemOf(new Rejection(code, details));
  const { errors = [], detail = labelOf(code).detail } = extras;
  return { code, detail, errors };
}
