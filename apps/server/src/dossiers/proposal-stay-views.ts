import { type CivilDate, type Outcome, OUTCOMES } from '@app/domain';
import { leavingOf, type DossierDetail } from '@app/read-side';
import { LEAVING_NAMES, OUTCOME_NAMES } from '@app/wording';
import { ShownList, ShownMaybe, ShownMaybeNumber, ShownNumber, ShownText } from '../http/answer-fields.js';
import { unitCalled, type Called } from '../http/called.js';
import { correctionsOf, CorrectionShownBody } from '../http/correction-shown.js';
import { MeasureOutcomeShownBody, measureOutcomeBody } from '../http/outcome-bodies.js';

type Record = DossierDetail['record'];
type Newest = DossierDetail['newest'];

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

  @ShownMaybeNumber({
    about: 'Bản mới nhất của phương án khi mới hơn bản trong hồ sơ; null khi không có hoặc nằm ngoài phạm vi được xem.',
    example: null,
  })
  newerEdition!: number | null;

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

export function staysShown(record: Record, newest: Newest, called: Called): ProposalStayBody[] {
  return record.proposals.map((stay) => ({
    ...stayBody(stay, leavingOf(stay, record), called),
    newerEdition: newerThan(stay, newest),
  }));
}

function stayBody(
  stay: Record['proposals'][number],
  left: ReturnType<typeof leavingOf>,
  called: Called,
): Omit<ProposalStayBody, 'newerEdition'> {
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

function newerThan({ proposal, edition }: Record['proposals'][number], newest: Newest): number | null {
  const standing = newest.get(proposal) ?? edition;
  return standing > edition ? standing : null;
}
