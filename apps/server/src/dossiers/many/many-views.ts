import { MANY_RESULTS, MANY_RESULT_NAMES, type ManyResult } from '@app/wording';
import {
  ShownList,
  ShownMaybe,
  ShownMaybeNumber,
  ShownMaybeOne,
  ShownNumber,
  ShownOne,
  ShownText,
} from '../../http/answer-fields.js';
import { FaultBody, type ProblemBody } from '../../http/problem-body.js';

/** In the words that the act alone would get. */
export class WhyRefusedBody {
  @ShownText({ about: 'Mã lỗi.', example: 'NOT_ACCEPTED' })
  code!: string;

  @ShownText({ about: 'Tên của loại vấn đề.', example: 'Phương án chưa được chấp nhận' })
  title!: string;

  @ShownText({ about: 'Lý do, bằng lời.', example: 'Bản này chưa được chấp nhận ở bước hiện tại.' })
  detail!: string;

  @ShownList(() => FaultBody, { about: 'Mọi lỗi tìm thấy.' })
  errors!: readonly FaultBody[];
}

/** What came of one of many, besides the result. */
export class OneOfManyBody {
  @ShownText({ about: 'Mã phương án.', example: '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a' })
  proposal!: string;

  @ShownMaybe({ about: 'Số phương án; null nếu không có phương án như vậy.', example: 'PA-0012' })
  number!: string | null;

  @ShownMaybe({ about: 'Tên phương án.', example: 'Đơn giản hóa thủ tục đăng ký thành lập hộ kinh doanh' })
  title!: string | null;

  @ShownMaybeNumber({ about: 'Bản ghi của phương án sau việc này; dùng cho If-Match.', example: 8 })
  revision!: number | null;

  @ShownMaybeOne(() => WhyRefusedBody, { about: 'Vì sao không được, như khi làm riêng việc này; null khi được.' })
  why!: WhyRefusedBody | null;
}

export class ManyItemBody extends OneOfManyBody {
  @ShownText({ about: 'Kết quả.', values: MANY_RESULTS })
  result!: ManyResult;

  @ShownText({ about: 'Tên kết quả.', example: MANY_RESULT_NAMES.included })
  resultName!: string;
}

export class ManyCountsBody implements Readonly<Record<ManyResult, number>> {
  @ShownNumber({ about: 'Đã đưa vào.', example: 12 })
  included!: number;

  @ShownNumber({ about: 'Đã đưa ra.', example: 0 })
  removed!: number;

  @ShownNumber({ about: 'Đã ở trong hồ sơ từ trước.', example: 1 })
  already!: number;

  @ShownNumber({ about: 'Không được.', example: 2 })
  refused!: number;

  @ShownNumber({ about: 'Chưa xong: gửi lại cùng Idempotency-Key thì làm tiếp.', example: 0 })
  unfinished!: number;
}

export class ManyReportBody {
  @ShownText({ about: 'Mã hồ sơ.', example: '1b2c3d4e-5f60-5718-8293-a4b5c6d7e8f9' })
  dossier!: string;

  @ShownOne(() => ManyCountsBody, { about: 'Số phương án theo kết quả.' })
  counts!: ManyCountsBody;

  @ShownList(() => ManyItemBody, { about: 'Từng phương án, theo thứ tự đã gửi.' })
  items!: ManyItemBody[];

  @ShownMaybe({ about: 'Vị trí trong sổ sự kiện; gửi kèm ?after= khi đọc.', example: '0000000000000000042' })
  position!: string | null;
}

/** Without the names of what it is about. */
export interface ManyItem<Result extends string = ManyResult> {
  readonly proposal: string;
  readonly result: Result;
  readonly revision: number | null;
  readonly why: WhyRefusedBody | null;
}

export function whyRefused({ code, title, detail, errors = [] }: ProblemBody): WhyRefusedBody {
  return { code, title, detail, errors };
}

export function countsOf(items: readonly ManyItem[]): ManyCountsBody {
  const counts = { included: 0, removed: 0, already: 0, refused: 0, unfinished: 0 };
  for (const { result } of items) counts[result] += 1;
  return counts;
}
