import type { ActNow, ActOffered, CommandName, MayCorrect, Offer } from '@app/domain';
import { Rejection } from '@app/domain';
import { ACT_NAMES, ACT_STATUS_NAMES, CORRECTED_NAMES } from '@app/wording';
import { FaultBody, labelOf } from '../http/problem-body.js';
import { problemOf } from '../http/problem-of.js';
import {
  ShownFlag,
  ShownList,
  ShownMaybeOne,
  ShownNumber,
  ShownOne,
  ShownText,
  ShownTexts,
} from '../http/answer-fields.js';
import { unitCalled } from '../http/called.js';
import type { UnitNames } from '../http/place-names.js';
import { PostBody, postBody } from '../http/standing-body.js';
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

/** A stage to which it may go back. */
export class StageOfferedBody {
  @ShownText({ about: 'Mã bước; gửi ở to.', example: 'ra-soat' })
  stage!: string;

  @ShownText({ about: 'Tên bước.', example: 'Rà soát tại đơn vị' })
  stageName!: string;

  @ShownFlag({ about: 'Bước nhận lại khi bỏ trống to.', example: true })
  isDefault!: boolean;
}

/** A unit that may be asked, or an agency whose baseline may be put right. */
export class UnitOfferedBody {
  @ShownText({ about: 'Mã đơn vị; gửi ở unit, hoặc ở agency với số liệu gốc.', example: 'gia-sang.phong-vhxh' })
  unit!: string;

  @ShownText({ about: 'Tên đơn vị.', example: 'Phòng Văn hóa - Xã hội, phường Gia Sàng' })
  unitName!: string;
}

/** A task, or an item that takes no proposals. */
export class WorkOfferedBody {
  @ShownText({ about: 'Mã nhiệm vụ hoặc nội dung trong kế hoạch; điền vào đường dẫn.', example: 'I.1' })
  work!: string;

  @ShownText({ about: 'Tên nhiệm vụ hoặc nội dung.', example: 'Xây dựng văn bản triển khai' })
  workName!: string;
}

export class OfferBody {
  @ShownList(() => StageOfferedBody, { about: 'Với việc trả lại: các bước nhận lại được.' })
  stages!: readonly StageOfferedBody[];

  @ShownList(() => UnitOfferedBody, {
    about: 'Với việc lấy ý kiến: các đơn vị hỏi được trong hệ thống; với đính chính số liệu gốc: các cơ quan.',
  })
  units!: readonly UnitOfferedBody[];

  @ShownList(() => PostBody, { about: 'Với việc yêu cầu giải trình: ai sẽ được hỏi.' })
  asks!: readonly PostBody[];

  @ShownList(() => WorkOfferedBody, { about: 'Với việc báo cáo hoàn thành: những gì người đọc được báo cáo.' })
  works!: readonly WorkOfferedBody[];
}

export class ActBody {
  @ShownText({ about: 'Việc.', example: 'ApproveEdition' })
  act!: CommandName;

  @ShownText({ about: 'Tên việc.', example: ACT_NAMES.ApproveEdition })
  name!: string;

  @ShownText({
    about: 'open: làm được; done: không cần làm nữa, làm lại không đổi gì; closed: không làm được.',
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

  @ShownOne(() => OfferBody, { about: 'Những gì có thể chọn khi làm việc này; trống với việc khác.' })
  offer!: OfferBody;

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

interface Shown {
  /** With the known parameters of its path filled in. */
  readonly route: ActRoute;
  /** What the person may correct by this act. */
  readonly corrections: readonly MayCorrect[];
  readonly units: UnitNames;
  /** Of works of a plan. */
  readonly works?: ReadonlyMap<string, string>;
}

export function actBody(
  { act, status, obstacle, needs, offer }: ActOffered<CommandName>,
  { route, corrections, units, works = new Map() }: Shown,
): ActBody {
  const why = obstacle && whyClosed(new Rejection(obstacle.code, obstacle.details));
  const now = { status, statusName: ACT_STATUS_NAMES[status], why, needs };
  return {
    act,
    name: ACT_NAMES[act],
    ...now,
    corrections: corrections.map(correctableBody),
    offer: offerBody(offer, units, works),
    ...route,
  };
}

/** The units that any of the acts offers. */
export function unitsOffered(acts: readonly ActOffered<CommandName>[]): readonly string[] {
  return acts.flatMap(({ offer: { units, asks } }) => [...units, ...asks.map(({ unit }) => unit)]);
}

function offerBody(
  { stages, units: asked, asks, works }: Offer,
  units: UnitNames,
  names: ReadonlyMap<string, string>,
): OfferBody {
  return {
    stages: stages.map(({ stage, name, isDefault }) => ({ stage, stageName: name, isDefault })),
    units: asked.map((unit) => ({ unit, unitName: unitCalled(unit, { units }) })),
    asks: asks.map((post) => postBody(post, units)),
    works: works.map((work) => ({ work, workName: names.get(work) ?? work })),
  };
}

function correctableBody({ revision, fields }: MayCorrect): CorrectableBody {
  return { revision, fields, fieldNames: fields.map((field) => CORRECTED_NAMES[field]) };
}

/** In the words that the refusal would have. */
export function whyClosed(refusal: unknown): WhyClosedBody {
  const { code, extras } = problemOf(refusal);
  const { errors = [], detail = labelOf(code).detail } = extras;
  return { code, detail, errors };
}
