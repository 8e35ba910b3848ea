import type { FigureTotals, Reason, SavingReport, SavingTotals } from '@app/read-side';
import {
  DIMENSION_NAMES,
  monthName,
  measureSetName,
  NO_MEASURES,
  MISSING_LABELS,
  SAVING_STATUS_NAMES,
  UNCOMPUTED_LABELS,
} from '@app/wording';
import { ShownAs, ShownList, ShownMaybe, ShownOne, ShownText, type Plain } from '../http/answer-fields.js';
import { savedBody } from './figures.js';
import { CountedReasonBody, SavedBody } from './saved-body.js';
import { parts, WHOLE } from '../http/shapes.js';

class Against2024Body {
  @ShownList(() => SavedBody, { about: 'Nếu mọi phương án đang có được thực hiện; before là năm 2024.' })
  live!: readonly SavedBody[];

  @ShownList(() => SavedBody, { about: 'Đã thông qua; before là năm 2024.' })
  approved!: readonly SavedBody[];

  @ShownList(() => CountedReasonBody, { about: 'Không so được với năm 2024.' })
  unmatched!: readonly CountedReasonBody[];
}

class FigureTotalsBody {
  @ShownList(() => SavedBody, { about: 'Theo từng loại; không cộng chung các loại.' })
  totals!: readonly SavedBody[];

  @ShownList(() => CountedReasonBody, { about: 'Không tính được.' })
  notComputed!: readonly CountedReasonBody[];

  @ShownOne(() => Against2024Body, { about: 'So với năm 2024.' })
  against2024!: Against2024Body;
}

const LINES = parts<keyof TotalsBody['lines']>({
  counted: WHOLE,
  duplicates: WHOLE,
  over: WHOLE,
  computed: WHOLE,
  uncomputed: WHOLE,
  elsewhere: WHOLE,
});

export class TotalsBody {
  @ShownAs(LINES, {
    about:
      'Số dòng (mỗi dòng một thủ tục của một phương án). counted: không trùng; duplicates: trùng; over: đã kết thúc mà không có cắt giảm. \
Những dòng không phải over còn chia thành: computed: có số liệu trong tổng; uncomputed: chưa tính được số liệu nào; elsewhere: mọi số liệu đã tính ở dòng trùng.',
    example: { counted: 12, duplicates: 1, over: 2, computed: 9, uncomputed: 3, elsewhere: 1 },
  })
  lines!: SavingTotals['lines'];

  @ShownOne(() => FigureTotalsBody, { about: 'Thời gian.' })
  time!: FigureTotalsBody;

  @ShownOne(() => FigureTotalsBody, { about: 'Chi phí.' })
  cost!: FigureTotalsBody;
}

class TotalsPartBody extends TotalsBody {
  @ShownMaybe({ about: 'Giá trị của phần này; null khi chưa rõ.', example: 'proposed' })
  value!: string | null;

  @ShownMaybe({ about: 'Tên của giá trị.', example: SAVING_STATUS_NAMES.proposed })
  name!: string | null;
}

export class SavingReportBody {
  @ShownText({ about: 'Chia theo.', example: 'status' })
  by!: string;

  @ShownText({ about: 'Tên của chiều chia.', example: DIMENSION_NAMES.status })
  byName!: string;

  @ShownOne(() => TotalsBody, { about: 'Tổng cộng.' })
  total!: TotalsBody;

  @ShownOne(() => TotalsBody, { about: 'Trong tổng: phần đã thông qua (approved, completed).' })
  approved!: TotalsBody;

  @ShownOne(() => TotalsBody, {
    about: 'Trong tổng: phần mới đề xuất, chưa quyết định (proposed, consolidated, submitted).',
  })
  open!: TotalsBody;

  @ShownList(() => TotalsPartBody, { about: 'Các phần, nhiều nhất 500 một trang; mọi trang cộng lại bằng tổng.' })
  parts!: readonly TotalsPartBody[];

  @ShownMaybe({ about: 'Con trỏ của trang sau; null ở trang cuối.', example: null })
  next!: string | null;
}

export function savingReportBody(
  { by, total, approved, open, parts, next }: SavingReport,
  places: ReadonlyMap<string, string>,
): SavingReportBody {
  const name = (value: string | null, known: string | null) => {
    if (value === null || known !== null) return known;
    return nameOf[by]?.(value) ?? places.get(value) ?? value;
  };
  return {
    by,
    byName: DIMENSION_NAMES[by],
    total: totalsBody(total),
    approved: totalsBody(approved),
    open: totalsBody(open),
    parts: parts.map((part) => ({ value: part.value, name: name(part.value, part.name), ...totalsBody(part) })),
    next,
  };
}

const nameOf: Readonly<Record<string, (value: string) => string | undefined>> = {
  status: (value) => (SAVING_STATUS_NAMES as Readonly<Record<string, string>>)[value],
  month: monthName,
  quarter: monthName,
  measures: (value) => (value === '' ? NO_MEASURES : measureSetName(value.split('+'))),
};

export function totalsBody({ lines, time, cost }: SavingTotals): Plain<TotalsBody> {
  return { lines, time: figureBody(time), cost: figureBody(cost) };
}

function figureBody({ totals, notComputed, against2024 }: FigureTotals): Plain<FigureTotalsBody> {
  const { live, approved, unmatched } = against2024;
  return {
    totals: totals.map(savedBody),
    notComputed: notComputed.map((one) => reasonBody(one, UNCOMPUTED_LABELS)),
    against2024: {
      live: live.map(savedBody),
      approved: approved.map(savedBody),
      unmatched: unmatched.map((one) => reasonBody(one, MISSING_LABELS)),
    },
  };
}

export function reasonBody({ why, count }: Reason, labels: Readonly<Record<string, string>>): Plain<CountedReasonBody> {
  return { why, message: labels[why] ?? why, count };
}
