import { ACCEPT_RESULTS, ACCEPT_RESULT_NAMES, type AcceptResult } from '@app/wording';
import { LIMITS } from '../../http/limits.js';
import { Dated } from '../../http/dated-body.js';
import { MayBeText } from '../../http/fields.js';
import { ListOf, MayBeOne } from '../../http/nested-fields.js';
import { WHY_NOT_WAITING } from '../../http/question-body.js';
import { ShownList, ShownMaybe, ShownNumber, ShownOne, ShownText } from '../../http/answer-fields.js';
import { AssessmentReportBody } from '../../proposals/proposal-bodies.js';
import { ListedBody } from '../dossier-bodies.js';
import { OneOfManyBody } from './many-views.js';

export class AcceptManyBody extends Dated {
  @ListOf(() => ListedBody, { about: 'Các phương án được chấp nhận.', min: 1, max: LIMITS.listed })
  proposals!: ListedBody[];

  @MayBeOne(() => AssessmentReportBody, { about: 'Một báo cáo đánh giá cho mọi phương án trong danh sách, nếu có.' })
  report?: AssessmentReportBody | null;

  @MayBeText(WHY_NOT_WAITING)
  reason?: string | null;
}

class AcceptedOneBody extends OneOfManyBody {
  @ShownText({ about: 'Kết quả.', values: ACCEPT_RESULTS })
  result!: AcceptResult;

  @ShownText({ about: 'Tên kết quả.', example: ACCEPT_RESULT_NAMES.accepted })
  resultName!: string;
}

class AcceptCountsBody implements Readonly<Record<AcceptResult, number>> {
  @ShownNumber({ about: 'Đã chấp nhận.', example: 12 })
  accepted!: number;

  @ShownNumber({ about: 'Bản này đã được chấp nhận từ trước; báo cáo đã nêu khi đó giữ nguyên.', example: 1 })
  already!: number;

  @ShownNumber({ about: 'Không được.', example: 2 })
  refused!: number;

  @ShownNumber({ about: 'Chưa xong: gửi lại cùng Idempotency-Key thì làm tiếp.', example: 0 })
  unfinished!: number;
}

export class AcceptManyReportBody {
  @ShownOne(() => AcceptCountsBody, { about: 'Số phương án theo kết quả.' })
  counts!: AcceptCountsBody;

  @ShownList(() => AcceptedOneBody, { about: 'Từng phương án, theo thứ tự đã gửi.' })
  items!: AcceptedOneBody[];

  @ShownMaybe({ about: 'Vị trí trong sổ sự kiện; gửi kèm ?after= khi đọc.', example: '0000000000000000042' })
  position!: string | null;
}

export function acceptCountsOf(items: readonly { readonly result: AcceptResult }[]): AcceptCountsBody {
  const counts = { accepted: 0, already: 0, refused: 0, unfinished: 0 };
  for (const { result } of items) counts[result] += 1;
  return counts;
}
