import { rational, type CivilDate } from '@app/domain';
import { figureText, type DaysFigure, type StayFigures, type StayReport, type StayTotals } from '@app/read-side';
import {
  STAY_DAY_KIND_NAMES,
  STAY_DIMENSION_NAMES,
  STAY_KIND_NAMES,
  stayDaysText,
  type StayDayKind,
} from '@app/wording';
import {
  ShownAs,
  ShownList,
  ShownMaybe,
  ShownMaybeNumber,
  ShownMaybeOne,
  ShownNumber,
  ShownOne,
  ShownText,
  type Plain,
} from '../http/answer-fields.js';
import { PageBody } from '../http/page-query.js';
import { MAYBE_TEXT, parts } from '../http/shapes.js';
import { RATE } from '../savings/figure-shapes.js';
import { rateBody, type RateShown } from '../savings/figures.js';

const WORDS = parts<'median' | 'longest'>({ median: MAYBE_TEXT, longest: MAYBE_TEXT });

class StayHolderBody {
  @ShownText({ about: 'Mã phương án hoặc hồ sơ trình.', example: '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a' })
  id!: string;

  @ShownMaybe({ about: 'Số trong kế hoạch.', example: 'PA-0012' })
  number!: string | null;

  @ShownText({ about: 'Tên.', example: 'Đơn giản hóa thủ tục đăng ký thành lập hộ kinh doanh' })
  title!: string;
}

class StayDaysBody {
  @ShownText({ about: 'Loại ngày; không quy đổi loại này sang loại kia.', values: Object.keys(STAY_DAY_KIND_NAMES) })
  kind!: StayDayKind;

  @ShownText({ about: 'Tên loại ngày.', example: STAY_DAY_KIND_NAMES['working-day'] })
  kindName!: string;

  @ShownNumber({ about: 'Số lần tính được.', example: 12 })
  count!: number;

  @ShownNumber({ about: 'Số lần không tính được: lịch làm việc không có những ngày ấy.', example: 0 })
  unknown!: number;

  @ShownMaybe({ about: 'Trung vị, số thập phân đúng; null khi không tính được lần nào.', example: '6.5' })
  median!: string | null;

  @ShownMaybeNumber({ about: 'Lâu nhất.', example: 41 })
  longest!: number | null;

  @ShownMaybeOne(() => StayHolderBody, { about: 'Phương án hoặc hồ sơ trình ở lâu nhất; nhiều thì từ sớm nhất.' })
  holder!: StayHolderBody | null;

  @ShownAs(WORDS, { about: 'Bằng chữ.', example: { median: '6,5 ngày theo lịch', longest: '41 ngày theo lịch' } })
  text!: Readonly<Record<'median' | 'longest', string | null>>;
}

class StayFiguresBody {
  @ShownNumber({ about: 'Số lần ở một bước.', example: 12 })
  stays!: number;

  @ShownOne(() => StayDaysBody, { about: 'Ngày theo lịch.' })
  days!: StayDaysBody;

  @ShownOne(() => StayDaysBody, { about: 'Ngày làm việc, theo lịch của từng địa bàn.' })
  workingDays!: StayDaysBody;

  @ShownNumber({ about: 'Số lần có hạn.', example: 10 })
  due!: number;

  @ShownNumber({ about: 'Số lần rời bước sau hạn, hoặc còn ở bước khi đã quá hạn.', example: 2 })
  late!: number;

  @ShownAs(RATE, {
    about: 'Tỷ lệ trễ trong số có hạn, dạng phân số đúng và dạng hiển thị.',
    example: { exact: '20', shown: '20%' },
  })
  lateRate!: RateShown;
}

export class StayTotalsBody {
  @ShownOne(() => StayFiguresBody, { about: 'Tất cả; những lần còn ở bước tính đến hôm nay.' })
  all!: StayFiguresBody;

  @ShownOne(() => StayFiguresBody, { about: 'Những lần đã rời bước.' })
  ended!: StayFiguresBody;

  @ShownOne(() => StayFiguresBody, { about: 'Những lần còn ở bước, tính đến hôm nay.' })
  running!: StayFiguresBody;
}

class StayPartBody extends StayTotalsBody {
  @ShownText({ about: 'Giá trị của phần này: mã bước, đơn vị hoặc địa bàn.', example: 'tong-hop' })
  value!: string;

  @ShownText({ about: 'Tên của giá trị.', example: 'Tổng hợp tại Trung tâm' })
  name!: string;
}

export class StayStatisticsBody extends PageBody {
  @ShownText({ about: 'Của phương án hay của hồ sơ trình.', values: Object.keys(STAY_KIND_NAMES) })
  kind!: string;

  @ShownText({ about: 'Tên loại.', example: STAY_KIND_NAMES.proposal })
  kindName!: string;

  @ShownText({ about: 'Chia theo.', values: Object.keys(STAY_DIMENSION_NAMES) })
  by!: string;

  @ShownText({ about: 'Tên của chiều chia.', example: STAY_DIMENSION_NAMES.stage })
  byName!: string;

  @ShownText({ about: 'Ngày mà những lần còn ở bước được tính đến.', example: '2026-06-30' })
  today!: CivilDate;

  @ShownOne(() => StayTotalsBody, { about: 'Tổng cộng.' })
  total!: StayTotalsBody;

  @ShownList(() => StayPartBody, { about: 'Các phần, nhiều nhất 500 một trang; mỗi lần ở bước thuộc một phần.' })
  parts!: readonly StayPartBody[];
}

type Holders = StayReport['holders'];

/** `names`: of units and areas, by code. */
export function stayStatisticsBody(
  { kind, by, today, total, parts: found, holders, next }: StayReport,
  names: ReadonlyMap<string, string>,
): Plain<StayStatisticsBody> {
  return {
    kind,
    kindName: STAY_KIND_NAMES[kind],
    by,
    byName: STAY_DIMENSION_NAMES[by],
    today,
    total: totalsBody(total, holders),
    parts: found.map((part) => ({
      value: part.value,
      name: part.name ?? names.get(part.value) ?? part.value,
      ...totalsBody(part, holders),
    })),
    next,
  };
}

function totalsBody({ all, ended, running }: StayTotals, holders: Holders): Plain<StayTotalsBody> {
  return {
    all: figuresBody(all, holders),
    ended: figuresBody(ended, holders),
    running: figuresBody(running, holders),
  };
}

function figuresBody(
  { stays, days, workingDays, due, late, lateShare }: StayFigures,
  holders: Holders,
): Plain<StayFiguresBody> {
  return {
    stays,
    days: daysBody('day', days, { stays, holders }),
    workingDays: daysBody('working-day', workingDays, { stays, holders }),
    due,
    late,
    lateRate: rateBody(lateShare),
  };
}

function daysBody(
  kind: StayDayKind,
  { count, median, longest }: DaysFigure,
  { stays, holders }: { readonly stays: number; readonly holders: Holders },
): Plain<StayDaysBody> {
  return {
    kind,
    kindName: STAY_DAY_KIND_NAMES[kind],
    count,
    unknown: stays - count,
    median: median && figureText(median),
    longest: longest && longest.days,
    holder: (longest && holders.get(longest.holder)) ?? null,
    text: {
      median: median && stayDaysText(kind, median),
      longest: longest && stayDaysText(kind, rational(BigInt(longest.days))),
    },
  };
}
