import { DueCountedBody } from '../http/due-counted-body.js';
import type { Content } from '@app/domain';
import { ActBody } from '../acts/act-views.js';
import {
  ShownAs,
  ShownFlag,
  ShownList,
  ShownMap,
  ShownMaybe,
  ShownMaybeNumber,
  ShownMaybeOne,
  ShownText,
  ShownTexts,
  type Plain,
} from '../http/answer-fields.js';
import type { Names } from '../http/people-names.js';
import { FaultBody } from '../http/problem-body.js';
import { ReturnMadeBody } from '../http/return-made-body.js';
import { StageStayBody } from '../http/stage-stay-body.js';
import { DossierStayBody, ExplanationOfProposalBody } from './dossier-stay-views.js';
import { MeasurementBody, WarningBody } from './measurement-views.js';
import { DecisionOnProposalBody } from './proposal-decision-views.js';
import { AcceptanceShownBody, ApprovalBody, OpinionShownBody } from './proposal-record-views.js';
import { ProposalSummaryBody } from './proposal-summary-views.js';
import { CONTENT } from './content-shape.js';

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

  @ShownAs(CONTENT, { about: 'Nội dung của bản hiện hành, cùng dạng khi gửi, có mã từng mục.' })
  content!: Content;

  @ShownMap({ about: 'Tên loại biện pháp theo mã loại trong content.' })
  measureTypeNames!: Readonly<Record<string, string>>;

  @ShownFlag({ about: 'Nhập sau: có trước ngày kế hoạch được đưa vào thực hiện trong hệ thống.', example: false })
  enteredLate!: boolean;

  @ShownMaybeOne(() => DueCountedBody, { about: 'Hạn tính từ ngày đến bước này; null khi hạn không tính như vậy.' })
  dueCounted!: DueCountedBody | null;

  @ShownList(() => FaultBody, { about: 'Những gì còn thiếu để gửi đi.' })
  missing!: FaultBody[];

  @ShownList(() => MeasurementBody, { about: 'Số liệu thời gian, chi phí đã đo của từng thủ tục.' })
  measurements!: Plain<MeasurementBody>[];

  @ShownList(() => WarningBody, { about: 'Cảnh báo về số liệu; phải giải trình hết trước khi gửi.' })
  warnings!: Plain<WarningBody>[];

  @ShownMaybeNumber({ about: 'Bản đã được lãnh đạo đơn vị duyệt; giữ nguyên khi đã gửi đi.', example: 2 })
  approvedEdition!: number | null;

  @ShownMaybeNumber({ about: 'Bản đã được chấp nhận ở bước thẩm định; giữ nguyên khi đã gửi đi.', example: null })
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

  @ShownList(() => ExplanationOfProposalBody, {
    about: 'Các yêu cầu giải trình hồ sơ trong khi phương án ở trong hồ sơ ấy, hỏi và trả lời.',
  })
  explanations!: readonly Plain<ExplanationOfProposalBody>[];

  @ShownList(() => DecisionOnProposalBody, { about: 'Các quyết định về phương án, cũ trước.' })
  decisions!: readonly Plain<DecisionOnProposalBody>[];

  @ShownList(() => StageStayBody, { about: 'Các lần ở từng bước, cũ trước; lần cuối là bước đang đứng.' })
  stays!: readonly Plain<StageStayBody>[];

  @ShownList(() => ReturnMadeBody, { about: 'Các lần bị trả lại, cũ trước: ai, khi nào, từ bước nào, vì sao.' })
  returned!: readonly ReturnMadeBody[];

  @ShownMaybeOne(() => DossierTieBody, { about: 'Quan hệ với hồ sơ trình.' })
  dossierTie!: DossierTieBody | null;

  @ShownTexts({ about: 'Mã những người đã soạn.' })
  drafters!: readonly string[];

  @ShownTexts({ about: 'Mã những người đã duyệt ở đơn vị.' })
  approvers!: readonly string[];

  @ShownMaybeNumber({
    about: 'Bản mới nhất mà người hỏi đã ghi là đã xem; null khi chưa.',
    example: 1,
  })
  lastSeenEdition!: number | null;

  @ShownList(() => ActBody, { about: 'Mọi việc có thể làm với phương án: người hỏi làm được hay không, và vì sao.' })
  acts!: readonly ActBody[];

  @ShownMap({ about: 'Họ tên theo mã người, chỉ để hiển thị; null khi đã xóa.' })
  names!: Names;
}
