import { OUTCOMES, type CivilDate, type MeasureOutcome, type Outcome } from '@app/domain';
import { OUTCOME_NAMES } from '@app/wording';
import { ShownList, ShownMaybe, ShownOne, ShownText } from './answer-fields.js';
import { CorrectionShownBody } from './correction-shown.js';

export class SignerShownBody {
  @ShownText({ about: 'Mã người ký.', example: '0d9a3c1e-7b52-5c55-9d0e-2f4f5a6b7c8d' })
  person!: string;

  @ShownText({ about: 'Chức danh khi ký.', example: 'Chủ tịch UBND tỉnh' })
  title!: string;
}

/** A numbered, dated, signed document. */
export class PaperBody {
  @ShownText({ about: 'Số, ký hiệu.', example: '812/QĐ-UBND' })
  number!: string;

  @ShownText({ about: 'Ngày văn bản.', example: '2026-06-18' })
  date!: CivilDate;

  @ShownOne(() => SignerShownBody, { about: 'Người ký.' })
  signer!: SignerShownBody;

  @ShownText({ about: 'Mã bước.', example: 'phe-duyet' })
  stage!: string;

  @ShownText({ about: 'Tên bước.', example: 'Tổng hợp tại Trung tâm' })
  stageName!: string;

  @ShownList(() => CorrectionShownBody, {
    about: 'Các lần đính chính, cũ trước; số, ngày, người ký là giá trị sau cùng.',
  })
  corrections!: readonly CorrectionShownBody[];
}

/** What was decided on one measure. */
export class MeasureOutcomeShownBody {
  @ShownText({ about: 'Mã biện pháp.', example: 'm1' })
  measure!: string;

  @ShownText({ about: 'Kết quả.', values: OUTCOMES })
  outcome!: Outcome;

  @ShownText({ about: 'Tên kết quả.', example: OUTCOME_NAMES.approved })
  outcomeName!: string;

  @ShownMaybe({ about: 'Lý do không thông qua.', example: null })
  reason!: string | null;

  @ShownMaybe({ about: 'Cấp, cơ quan được chuyển đến.', example: null })
  to!: string | null;

  @ShownMaybe({ about: 'Văn bản của cấp trên phải sửa.', example: null })
  document!: string | null;
}

export function measureOutcomeBody(one: MeasureOutcome): MeasureOutcomeShownBody {
  return {
    measure: one.measure,
    outcome: one.outcome,
    outcomeName: OUTCOME_NAMES[one.outcome],
    reason: one.outcome === 'rejected' ? one.reason : null,
    to: one.outcome === 'referred' ? one.to : null,
    document: one.outcome === 'referred' ? one.document : null,
  };
}
