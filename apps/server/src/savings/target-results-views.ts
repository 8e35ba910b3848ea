import { isCountedHere, parseDecimal, type Rational } from '@app/domain';
import type { EvaluatedPlan, FigureResult, Reckoned } from '@app/read-side';
import { BASIS_NAMES, CAVEAT_LABELS, FORMULAS, FROM_OTHER_SYSTEM, MISSING_LABELS } from '@app/wording';
import {
  ShownAs,
  ShownFlag,
  ShownList,
  ShownMaybe,
  ShownMaybeFlag,
  ShownText,
  type Plain,
} from '../http/answer-fields.js';
import { targetBodies, TargetBody } from '../plans/target-views.js';
import { amountText, kindBody, rateBody, type RateShown } from './figures.js';
import { behindFigure, type BehindFigure } from './behind-figure.js';
import { CountedReasonBody } from './saved-body.js';
import { reasonBody } from './totals-views.js';
import { among, CODED, FLAG, orNull, parts, several, TEXT } from '../http/shapes.js';
import { KIND, RATE } from './figure-shapes.js';

const WORDS = parts<'numerator' | 'denominator'>({ numerator: TEXT, denominator: TEXT });

const VERDICTS = several(
  parts<'basis' | 'basisName' | 'met'>({
    basis: among(Object.keys(BASIS_NAMES)),
    basisName: TEXT,
    met: orNull(FLAG),
  }),
);

export class ReckonedBody {
  @ShownText({ about: 'Tính trên những gì.', values: Object.keys(BASIS_NAMES) })
  basis!: string;

  @ShownText({ about: 'Tên cơ sở tính.', example: BASIS_NAMES.approved })
  basisName!: string;

  @ShownAs(orNull(KIND), { about: 'Loại thời gian hoặc phương pháp; null khi chỉ là số đếm.' })
  of!: ReturnType<typeof kindBody> | null;

  @ShownText({ about: 'Tử số, số thập phân đúng.', example: '48' })
  numerator!: string;

  @ShownText({ about: 'Mẫu số.', example: '240' })
  denominator!: string;

  @ShownAs(WORDS, { about: 'Tử số, mẫu số bằng chữ.', example: { numerator: '48 giờ làm việc (6 ngày làm việc)' } })
  text!: Readonly<Record<'numerator' | 'denominator', string>>;

  @ShownAs(RATE, { about: 'Phần trăm; "không xác định" khi không có mẫu số.', example: { exact: '20', shown: '20%' } })
  percent!: RateShown;

  @ShownMaybeFlag({ about: 'true: đạt, false: chưa đạt, null: không kết luận.', example: false })
  met!: boolean | null;
}

class ListedReckonedBody extends ReckonedBody {
  @ShownMaybe({ about: 'Địa chỉ của những gì làm nên tử số; null khi không liệt kê được.', example: null })
  numeratorAt!: string | null;

  @ShownMaybe({ about: 'Địa chỉ của những gì làm nên mẫu số.', example: null })
  denominatorAt!: string | null;
}

class MissingBody extends CountedReasonBody {
  @ShownMaybe({ about: 'Địa chỉ của những gì không nằm trong con số; null khi không liệt kê được.', example: null })
  at!: string | null;
}

class FigureResultBody {
  @ShownFlag({ about: 'Tính từ dữ liệu của hệ thống này.', example: true })
  counted!: boolean;

  @ShownText({ about: 'Công thức bằng lời, hoặc số liệu của hệ thống khác.', example: FORMULAS['time-cut'] })
  formula!: string;

  @ShownMaybe({ about: 'Ngày cuối phải đạt; null khi văn bản không nêu.', example: '2026-12-31' })
  due!: string | null;

  @ShownList(() => ListedReckonedBody, { about: 'Kết quả theo từng cơ sở và từng loại; trống khi không tính ở đây.' })
  results!: readonly ListedReckonedBody[];

  @ShownAs(VERDICTS, { about: 'Kết luận chung của mọi loại.', example: [{ basis: 'approved', met: false }] })
  verdicts!: readonly (FigureResult['verdicts'][number] & { readonly basisName: string })[];

  @ShownList(() => MissingBody, { about: 'Những gì không nằm trong con số.' })
  missing!: readonly MissingBody[];

  @ShownAs(several(CODED), { about: 'Lưu ý khi đọc.', example: [{ code: 'BASELINE_NOT_STATED' }] })
  caveats!: readonly Readonly<Record<'code' | 'message', string>>[];

  @ShownMaybe({ about: 'Địa chỉ của các phương án đứng sau; null khi không tính ở đây.', example: null })
  proposals!: string | null;
}

class TargetResultBody extends TargetBody {
  @ShownList(() => FigureResultBody, { about: 'Kết quả của từng con số, theo thứ tự của measures.' })
  evaluated!: readonly FigureResultBody[];
}

export class TargetResultsBody {
  @ShownText({ about: 'Ngày tính.', example: '2026-06-01' })
  today!: string;

  @ShownList(() => TargetResultBody, { about: 'Các chỉ tiêu của kế hoạch.' })
  targets!: readonly TargetResultBody[];
}

export function targetResultsBody({ document, today, targets }: EvaluatedPlan): TargetResultsBody {
  const described: readonly Plain<TargetBody>[] = targetBodies(document);
  const shown = targets.flatMap(({ target, figures }, index) => {
    const body = described[index];
    return body
      ? [{ ...body, evaluated: figures.map((one, at) => figureBody(one, behindFigure(document.id, target.id, at))) }]
      : [];
  });
  return { today, targets: shown };
}

function figureBody(result: FigureResult, behind: BehindFigure): Plain<FigureResultBody> {
  const { figure, due, reckoned, verdicts, missing, caveats, of } = result;
  const { indicator } = figure;
  const counted = isCountedHere(indicator);
  const value = figure.value === null ? null : parseDecimal(figure.value);
  const wanted = value === null || figure.unit === 'count' ? [] : [value];
  return {
    counted,
    formula: counted ? FORMULAS[indicator] : FROM_OTHER_SYSTEM,
    due,
    results: reckoned.map((one) => ({ ...reckonedBody(one, wanted), ...behind.fraction(of, one) })),
    verdicts: verdicts.map((one) => ({ ...one, basisName: BASIS_NAMES[one.basis] })),
    missing: missing.map((one) => ({ ...reasonBody(one, MISSING_LABELS), at: behind.missing(of, one.why) })),
    caveats: caveats.map((code) => ({ code, message: CAVEAT_LABELS[code] })),
    proposals: of === null || of === 'tasks' ? null : behind.proposals,
  };
}

export function reckonedBody(reckoned: Reckoned, wanted: readonly Rational[]): Plain<ReckonedBody> {
  const { basis, kind, numerator, denominator, percent, met } = reckoned;
  const word = (amount: string) => (kind === null ? amount : amountText(kind, amount));
  return {
    basis,
    basisName: BASIS_NAMES[basis],
    of: kind === null ? null : kindBody(kind),
    numerator,
    denominator,
    text: { numerator: word(numerator), denominator: word(denominator) },
    percent: rateBody(percent, wanted),
    met,
  };
}
