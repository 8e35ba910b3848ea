import type { CivilDate } from '@app/domain';
import type { ReturnMade } from '@app/read-side';
import { FACT_NAMES } from '@app/wording';
import { ShownList, ShownMaybeOne, ShownText, ShownTexts } from './answer-fields.js';
import { stageCalled, type Called } from './called.js';
import { CorrectionShownBody, correctionsOf } from './correction-shown.js';
import { DoneByBody, doneByBody } from './done-by-body.js';

/** What came back, by whom and why. */
export class ReturnMadeBody {
  @ShownText({ about: 'Việc trả lại.', example: 'ProposalReturned' })
  type!: ReturnMade['type'];

  @ShownText({ about: 'Tên việc.', example: FACT_NAMES.ProposalReturned })
  typeName!: string;

  @ShownText({ about: 'Mã bước trả lại.', example: 'tong-hop' })
  stage!: string;

  @ShownText({ about: 'Tên bước trả lại.', example: 'Tổng hợp tại Trung tâm' })
  stageName!: string;

  @ShownText({ about: 'Mã bước nhận lại.', example: 'ra-soat' })
  to!: string;

  @ShownText({ about: 'Tên bước nhận lại.', example: 'Rà soát tại đơn vị' })
  toName!: string;

  @ShownTexts({ about: 'Mã các phương án của hồ sơ được trả lại; trống với phương án.', example: [] })
  proposals!: readonly string[];

  @ShownText({ about: 'Lý do.', example: 'Chưa nêu rõ điều khoản.' })
  reason!: string;

  @ShownText({ about: 'Ngày trên văn bản.', example: '2026-05-20' })
  on!: CivilDate;

  @ShownMaybeOne(() => DoneByBody, { about: 'Ai trả lại.' })
  by!: DoneByBody | null;

  @ShownList(() => CorrectionShownBody, { about: 'Các lần đính chính, cũ trước; các giá trị là giá trị sau cùng.' })
  corrections!: readonly CorrectionShownBody[];
}

export function returnsBody(returned: readonly ReturnMade[], called: Called): ReturnMadeBody[] {
  return returned.map((one) => ({
    type: one.type,
    typeName: FACT_NAMES[one.type],
    stage: one.stage,
    stageName: stageCalled(one.stage, called),
    to: one.to,
    toName: stageCalled(one.to, called),
    proposals: one.proposals,
    reason: one.reason,
    on: one.on,
    by: doneByBody(one.by, called),
    corrections: correctionsOf([one], called),
  }));
}
