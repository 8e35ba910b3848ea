import type { CivilDate, DossierPhase, ProposalPhase } from '@app/domain';
import { URGENCIES, type Urgency, type WorkCounts, type WorkItem } from '@app/read-side';
import { DOSSIER_PHASE_NAMES, KIND_NAMES, PHASE_NAMES, URGENCY_NAMES } from '@app/wording';
import { AwaitedPostBody } from '../people/post-views.js';
import { PageBody, ShownAtLeast, ShownTotal, type CountedPageBody } from '../http/page-query.js';
import {
  ShownAs,
  ShownFlag,
  ShownList,
  ShownMap,
  ShownMaybe,
  ShownMaybeOne,
  ShownNumber,
  ShownOne,
  ShownText,
  type Plain,
} from '../http/answer-fields.js';
import type { Names } from '../http/people-names.js';
import { PostponedBody } from '../proposals/proposal-summary-views.js';
import { ReturningBody, returningBody, SendingBody, sendingBody } from './sending-views.js';
import { StandingBody, standingBody } from '../http/standing-body.js';
import type { UnitNames } from '../http/place-names.js';
import { PLAN_CALLED } from '../http/shapes.js';

export class QuestionAtWorkBody {
  @ShownText({ about: 'Mã câu hỏi.', example: '7a1d3a0c-4f1b-5c2d-8e3f-9a0b1c2d3e4f' })
  id!: string;

  @ShownText({ about: 'Nội dung hỏi.', example: 'Căn cứ để rút thời hạn là gì?' })
  question!: string;

  @ShownMaybe({ about: 'Ngày cần trả lời.', example: '2026-06-10' })
  answerBy!: CivilDate | null;

  @ShownFlag({ about: 'Đã quá ngày cần trả lời.', example: false })
  overdue!: boolean;
}

/** `due`: for whoever is asked, the day to answer by. */
export class WorkItemBody extends StandingBody {
  @ShownText({ about: 'Phương án hay hồ sơ trình.', values: ['proposal', 'dossier'] })
  kind!: WorkItem['kind'];

  @ShownText({ about: 'Loại, bằng lời.', example: KIND_NAMES.proposal })
  kindName!: string;

  @ShownText({ about: 'Mã.', example: '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a' })
  id!: string;

  @ShownNumber({ about: 'Bản ghi hiện tại; dùng cho If-Match.', example: 3 })
  revision!: number;

  @ShownAs(PLAN_CALLED, { about: 'Kế hoạch.', example: { id: 'gia-sang-2026', title: 'Kế hoạch …' } })
  plan!: WorkItem['plan'];

  @ShownMaybe({ about: 'Số trong kế hoạch.', example: 'PA-0012' })
  number!: string | null;

  @ShownText({ about: 'Tên.', example: 'Đơn giản hóa thủ tục đăng ký thành lập hộ kinh doanh' })
  title!: string;

  @ShownText({ about: 'Mã đơn vị.', example: 'gia-sang.phong-vhxh' })
  unit!: string;

  @ShownText({ about: 'Tên đơn vị.', example: 'Phòng Kinh tế, Hạ tầng và Đô thị' })
  unitName!: string;

  @ShownText({ about: 'Việc đang chờ.', example: 'to-assess' })
  phase!: ProposalPhase | DossierPhase;

  @ShownText({ about: 'Tên việc đang chờ.', example: PHASE_NAMES['to-assess'] })
  phaseName!: string;

  @ShownList(() => QuestionAtWorkBody, {
    about: 'Câu hỏi chờ tôi trả lời; due, overdue khi đó theo ngày cần trả lời sớm nhất, nếu có.',
  })
  askedOfMe!: readonly QuestionAtWorkBody[];

  @ShownList(() => QuestionAtWorkBody, {
    about: 'Câu hỏi của tôi đã quá ngày cần trả lời: nhắc, ghi trả lời đã có, hoặc tiếp tục và nêu lý do.',
  })
  askedByMe!: readonly QuestionAtWorkBody[];

  @ShownText({ about: 'Mức gấp: quá hạn; đến hạn trong 5 ngày làm việc; sau đó; không có hạn.', values: URGENCIES })
  urgency!: Urgency;

  @ShownText({ about: 'Tên mức gấp.', example: URGENCY_NAMES.soon })
  urgencyName!: string;

  @ShownMaybeOne(() => PostponedBody, { about: 'Hoãn đến ngày nào, vì sao; null khi không hoãn.' })
  postponed!: PostponedBody | null;

  @ShownMaybeOne(() => SendingBody, { about: 'Việc gần nhất đưa đến người phải làm: ai, ngày nào.' })
  sent!: Plain<SendingBody> | null;

  @ShownMaybeOne(() => ReturningBody, { about: 'Lần trả lại gần nhất, với lý do; null nếu chưa bị trả lại.' })
  lastReturn!: Plain<ReturningBody> | null;
}

export abstract class WorkItemsBody extends PageBody {
  @ShownList(() => WorkItemBody, { about: 'Các việc, gấp trước.' })
  items!: WorkItemBody[];

  @ShownMap({ about: 'Họ tên theo mã người, chỉ để hiển thị; null khi đã xóa.' })
  names!: Names;
}

export class WorkByUrgencyBody {
  @ShownNumber({ about: 'Quá hạn.', example: 2 })
  overdue!: number;

  @ShownNumber({ about: 'Đến hạn trong 5 ngày làm việc; nơi chưa có lịch làm việc thì trong 7 ngày.', example: 3 })
  soon!: number;

  @ShownNumber({ about: 'Đến hạn sau đó.', example: 7 })
  later!: number;

  @ShownNumber({ about: 'Không có hạn.', example: 1 })
  undated!: number;
}

export class WorkByKindBody {
  @ShownNumber({ about: 'Phương án.', example: 11 })
  proposal!: number;

  @ShownNumber({ about: 'Hồ sơ trình.', example: 2 })
  dossier!: number;
}

export class WorkCountsBody implements WorkCounts {
  @ShownNumber({ about: 'Tất cả.', example: 13 })
  total!: number;

  @ShownOne(() => WorkByUrgencyBody, { about: 'Theo mức gấp.' })
  byUrgency!: WorkByUrgencyBody;

  @ShownOne(() => WorkByKindBody, { about: 'Theo loại.' })
  byKind!: WorkByKindBody;
}

/** All those who must act on them are posts that nobody holds. */
export class VacantWorkBody extends WorkItemsBody implements CountedPageBody {
  @ShownTotal()
  total!: number | null;

  @ShownAtLeast()
  atLeast!: boolean | null;
}

export class WorkPageBody extends WorkItemsBody {
  @ShownOne(() => WorkCountsBody, { about: 'Số việc đang chờ tôi, ở mọi trang.' })
  counts!: WorkCounts;

  @ShownList(() => AwaitedPostBody, { about: 'Các việc bổ nhiệm chờ tôi xác nhận; có ở trang đầu.' })
  appointments!: AwaitedPostBody[];
}

const NAMES: Readonly<Record<ProposalPhase | DossierPhase, string>> = { ...PHASE_NAMES, ...DOSSIER_PHASE_NAMES };

export function workItemBody(item: WorkItem, units: UnitNames): WorkItemBody {
  const { kind, id, revision, plan, number, title, unit, phase, askedOfMe, askedByMe } = item;
  const { urgency, postponed, sent, lastReturn } = item;
  const unitName = units.get(unit) ?? unit;
  const words = { unitName, phase, phaseName: NAMES[phase] };
  return {
    kind,
    kindName: KIND_NAMES[kind],
    id,
    revision,
    plan,
    number,
    title,
    unit,
    ...words,
    askedOfMe,
    askedByMe,
    urgency,
    urgencyName: URGENCY_NAMES[urgency],
    postponed,
    sent: sent && sendingBody(sent, units),
    lastReturn: lastReturn && returningBody(lastReturn, units),
    ...standingBody(item, units),
  };
}
