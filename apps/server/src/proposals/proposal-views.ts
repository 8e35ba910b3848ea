import { OUTCOMES, PROPOSAL_PHASES, type CivilDate, type Content, type Outcome, type ProposalPhase } from '@app/domain';
import type { ProposalView } from '@app/read-side';
import { OUTCOME_NAMES, PHASE_NAMES, STATUS_NAMES } from '@app/wording';
import { ActBody } from '../acts/act-views.js';
import { PageBody } from '../http/page-query.js';
import { FaultBody } from '../http/problem-body.js';
import {
  ShownFlag,
  ShownList,
  ShownMap,
  ShownMaybe,
  ShownMaybeNumber,
  ShownMaybeOne,
  ShownNumber,
  ShownObject,
  ShownText,
  ShownTexts,
  type Plain,
} from '../http/answer-fields.js';
import { StandingBody, standingBody, type UnitNames } from '../http/standing-body.js';
import type { Names } from '../http/people-names.js';
import { MeasurementBody, WarningBody } from './measurement-views.js';
import {
  AcceptanceShownBody,
  ApprovalBody,
  DecisionOnProposalBody,
  DossierStayBody,
  OpinionShownBody,
} from './proposal-record-views.js';

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

  @ShownObject({ about: 'Kế hoạch.', example: { id: 'gia-sang-2026', title: 'Kế hoạch …' } })
  plan!: ProposalView['plan'];

  @ShownText({ about: 'Số trong kế hoạch.', example: 'PA-0012' })
  number!: string;

  @ShownText({ about: 'Tên phương án.', example: 'Đơn giản hóa thủ tục đăng ký thành lập hộ kinh doanh' })
  title!: string;

  @ShownMaybe({ about: 'Mã nội dung rà soát.', example: '1' })
  item!: string | null;

  @ShownMaybe({ about: 'Mã danh mục.', example: 'business' })
  catalogue!: string | null;

  @ShownObject({ about: 'Đường đi và bản của đường đi.', example: { id: 'san-xuat-kinh-doanh', version: 1 } })
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
}

export class ProposalPageBody extends PageBody {
  @ShownList(() => ProposalSummaryBody, { about: 'Các phương án, mới soạn trước.' })
  items!: ProposalSummaryBody[];
}

export class DossierTieBody {
  @ShownText({ about: 'Mã hồ sơ.', example: '1b2c3d4e-5f60-5718-8293-a4b5c6d7e8f9' })
  id!: string;

  @ShownFlag({ about: 'Hồ sơ riêng của phương án này.', example: false })
  own!: boolean;

  @ShownFlag({ about: 'Hồ sơ đã nhận phương án.', example: true })
  confirmed!: boolean;
}

export class ProposalBody extends ProposalSummaryBody {
  @ShownText({ about: 'Vị trí của sự kiện mới nhất.', example: '0000000000000000042' })
  position!: string;

  @ShownObject({ about: 'Nội dung của bản hiện hành, cùng dạng khi gửi, có mã từng mục.' })
  content!: Content;

  @ShownFlag({ about: 'Nhập sau: có trước ngày kế hoạch được đưa vào thực hiện trong hệ thống.', example: false })
  enteredLate!: boolean;

  @ShownList(() => FaultBody, { about: 'Những gì còn thiếu để gửi đi.' })
  missing!: FaultBody[];

  @ShownList(() => MeasurementBody, { about: 'Số liệu thời gian, chi phí đã đo của từng thủ tục.' })
  measurements!: Plain<MeasurementBody>[];

  @ShownList(() => WarningBody, { about: 'Cảnh báo về số liệu; phải giải trình hết trước khi gửi.' })
  warnings!: Plain<WarningBody>[];

  @ShownMaybeNumber({ about: 'Bản đã được lãnh đạo đơn vị duyệt.', example: 2 })
  approvedEdition!: number | null;

  @ShownMaybeNumber({ about: 'Bản đã được chấp nhận ở bước thẩm định.', example: null })
  acceptedEdition!: number | null;

  @ShownMaybe({ about: 'Ngày đơn vị gửi lần đầu.', example: '2026-05-14' })
  submittedOn!: string | null;

  @ShownMaybeOne(() => ApprovalBody, { about: 'Lãnh đạo đơn vị duyệt bản hiện hành; giữ nguyên khi đã gửi đi.' })
  headApproval!: ApprovalBody | null;

  @ShownMaybeOne(() => AcceptanceShownBody, {
    about: 'Bước thẩm định chấp nhận bản hiện hành; giữ nguyên khi đã gửi đi.',
  })
  acceptance!: AcceptanceShownBody | null;

  @ShownList(() => OpinionShownBody, { about: 'Các lần lấy ý kiến, hỏi và trả lời.' })
  opinions!: readonly Plain<OpinionShownBody>[];

  @ShownList(() => DossierStayBody, { about: 'Các hồ sơ trình đã chứa hoặc được đề nghị chứa phương án, cũ trước.' })
  dossiers!: readonly DossierStayBody[];

  @ShownList(() => DecisionOnProposalBody, { about: 'Các quyết định về phương án, cũ trước.' })
  decisions!: readonly Plain<DecisionOnProposalBody>[];

  @ShownMaybeOne(() => DossierTieBody, { about: 'Quan hệ với hồ sơ trình.' })
  dossierTie!: DossierTieBody | null;

  @ShownTexts({ about: 'Mã những người đã soạn.' })
  drafters!: readonly string[];

  @ShownTexts({ about: 'Mã những người đã duyệt ở đơn vị.' })
  approvers!: readonly string[];

  @ShownList(() => ActBody, { about: 'Mọi việc có thể làm với phương án: người hỏi làm được hay không, và vì sao.' })
  acts!: readonly ActBody[];

  @ShownMap({ about: 'Họ tên theo mã người, chỉ để hiển thị; null khi đã xóa.' })
  names!: Names;
}

export function summaryBody(view: ProposalView, units: UnitNames): Plain<ProposalSummaryBody> {
  const { id, revision, plan, number, title, item, catalogue, path, unit, status, phase } = view;
  const { returns, edition, postponed, outcome, dossier } = view;
  return {
    id,
    revision,
    plan,
    number,
    title,
    item,
    catalogue,
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
  };
}
