import { OUTCOMES, PROPOSAL_PHASES, type CivilDate, type Outcome, type ProposalPhase } from '@app/domain';
import type { ProposalView } from '@app/read-side';
import { OUTCOME_NAMES, PHASE_NAMES, STATUS_NAMES } from '@app/wording';
import {
  ShownAs,
  ShownList,
  ShownMaybe,
  ShownMaybeOne,
  ShownNumber,
  ShownText,
  type Plain,
} from '../http/answer-fields.js';
import { CountedPageBody } from '../http/page-query.js';
import { savedBody } from '../savings/figures.js';
import { SavedBody } from '../savings/saved-body.js';
import { StandingBody, standingBody } from '../http/standing-body.js';
import type { UnitNames } from '../http/place-names.js';
import { PATH_CALLED, PLAN_CALLED } from '../http/shapes.js';

export class PostponedBody {
  @ShownText({ about: 'Ngày xử lý tiếp.', example: '2026-06-15' })
  until!: CivilDate;

  @ShownText({ about: 'Lý do hoãn.', example: 'Chờ văn bản mới của Bộ.' })
  reason!: string;
}

export class ProposalSummaryBody extends StandingBody {
  @ShownText({ about: 'Mã phương án.', example: '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a' })
  id!: string;

  @ShownNumber({ about: 'Bản ghi hiện tại; dùng cho If-Match.', example: 3 })
  revision!: number;

  @ShownAs(PLAN_CALLED, { about: 'Kế hoạch.', example: { id: 'gia-sang-2026', title: 'Kế hoạch …' } })
  plan!: ProposalView['plan'];

  @ShownText({ about: 'Số trong kế hoạch.', example: 'PA-0012' })
  number!: string;

  @ShownText({ about: 'Tên phương án.', example: 'Đơn giản hóa thủ tục đăng ký thành lập hộ kinh doanh' })
  title!: string;

  @ShownMaybe({ about: 'Mã nội dung rà soát.', example: '1' })
  item!: string | null;

  @ShownMaybe({ about: 'Tên nội dung rà soát.', example: 'Lĩnh vực hộ tịch' })
  itemName!: string | null;

  @ShownMaybe({ about: 'Mã danh mục.', example: 'business' })
  catalogue!: string | null;

  @ShownMaybe({ about: 'Tên danh mục.', example: 'TTHC nội bộ' })
  catalogueName!: string | null;

  @ShownAs(PATH_CALLED, {
    about: 'Đường đi, bản và tên của đường đi.',
    example: { id: 'san-xuat-kinh-doanh', version: 1, name: 'TTHC sản xuất, kinh doanh' },
  })
  path!: ProposalView['path'];

  @ShownText({ about: 'Mã đơn vị chủ trì.', example: 'gia-sang.phong-vhxh' })
  unit!: string;

  @ShownText({ about: 'Tên đơn vị chủ trì.', example: 'Phòng Kinh tế, Hạ tầng và Đô thị' })
  unitName!: string;

  @ShownText({ about: 'Tình trạng.', values: Object.keys(STATUS_NAMES) })
  status!: ProposalView['status'];

  @ShownText({ about: 'Tên tình trạng.', example: STATUS_NAMES.open })
  statusName!: string;

  @ShownText({ about: 'Việc đang chờ.', values: PROPOSAL_PHASES })
  phase!: ProposalPhase;

  @ShownText({ about: 'Tên việc đang chờ.', example: PHASE_NAMES['to-assess'] })
  phaseName!: string;

  @ShownNumber({ about: 'Số lần bị trả lại.', example: 0 })
  returns!: number;

  @ShownNumber({ about: 'Bản nội dung hiện hành.', example: 2 })
  edition!: number;

  @ShownMaybeOne(() => PostponedBody, { about: 'Đang hoãn xử lý; null khi không hoãn hoặc đã đến ngày.' })
  postponed!: PostponedBody | null;

  @ShownMaybe({ about: 'Kết quả.', values: OUTCOMES })
  outcome!: Outcome | null;

  @ShownMaybe({ about: 'Tên kết quả.', example: OUTCOME_NAMES.approved })
  outcomeName!: string | null;

  @ShownMaybe({ about: 'Mã hồ sơ trình đang chứa phương án.', example: null })
  dossier!: string | null;

  @ShownList(() => SavedBody, {
    about:
      'Tiết kiệm như đã đo, theo từng phương pháp và loại thời gian, không cộng lẫn; kể cả khi phương án trùng hoặc không được thông qua.',
  })
  savings!: readonly Plain<SavedBody>[];
}

export class ProposalPageBody extends CountedPageBody {
  @ShownList(() => ProposalSummaryBody, { about: 'Các phương án, theo thứ tự đã hỏi.' })
  items!: ProposalSummaryBody[];
}

export function summaryBody(view: ProposalView, units: UnitNames): Plain<ProposalSummaryBody> {
  const { id, revision, plan, number, title, path, unit, status, phase } = view;
  const { item, itemName, catalogue, catalogueName } = view;
  const { returns, edition, postponed, outcome, dossier, savings } = view;
  return {
    id,
    revision,
    plan,
    number,
    title,
    item,
    itemName,
    catalogue,
    catalogueName,
    path,
    unit,
    unitName: units.get(unit) ?? unit,
    status,
    statusName: STATUS_NAMES[status],
    phase,
    phaseName: PHASE_NAMES[phase],
    ...standingBody(view, units),
    returns,
    edition,
    postponed,
    outcome,
    outcomeName: outcome && OUTCOME_NAMES[outcome],
    dossier,
    savings: savings.map(savedBody),
  };
}
