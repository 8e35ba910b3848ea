import {
  computeCost,
  decimal,
  percentOf,
  type Amounts,
  type AmountTexts,
  type MeasuredCost,
  type MeasuredTime,
  type Measurement,
  type Proposal,
} from '@app/domain';
import {
  cutWords,
  METHOD_NAMES,
  OBSTACLE_LABELS,
  showDong,
  showPercent,
  TIME_UNIT_NAMES,
  WARNING_LABELS,
} from '@app/wording';
import { ShownAs, ShownMaybe, ShownText, type Plain } from '../http/answer-fields.js';
import { MEASURED } from '../http/told-forms.js';
import { COSTS, TIME } from './measured-shapes.js';

export class MeasurementBody {
  @ShownText({ about: 'Mã thủ tục trong phương án, hoặc "group".', example: 'p1' })
  procedure!: string;

  @ShownText({ about: 'Ngày tính.', example: '2026-05-14' })
  computedOn!: string;

  @ShownAs(MEASURED, { about: 'Số liệu đã khai, đúng như khi gửi.' })
  inputs!: Measurement['inputs'];

  @ShownAs(TIME, { about: 'Thời hạn trước, sau và mức cắt giảm từng trường hợp; null khi không khai thời hạn.' })
  time!: ReturnType<typeof timeBody> | null;

  @ShownAs(COSTS, {
    about:
      'Chi phí theo từng phương pháp (không cộng chung): trước, sau, tiết kiệm, tỷ lệ, tham số đã dùng, hoặc lý do không tính được.',
  })
  costs!: readonly ReturnType<typeof costBody>[];
}

export class WarningBody {
  @ShownText({ about: 'Mã thủ tục trong phương án.', example: 'p1' })
  procedure!: string;

  @ShownText({ about: 'Mã cảnh báo.', example: 'STATED_CUT_DIFFERS' })
  code!: string;

  @ShownText({ about: 'Mục bị cảnh báo.', example: '/stated/timeSaved' })
  field!: string;

  @ShownText({ about: 'Lời cảnh báo.', example: 'Mức cắt giảm ghi 1 khác với trước trừ sau là 2.' })
  message!: string;

  @ShownMaybe({ about: 'Giải trình; null khi chưa có.', example: null })
  answer!: string | null;
}

export function measurementBody({ inputs, computedOn, time, costs }: Measurement): Plain<MeasurementBody> {
  return { procedure: inputs.procedure, computedOn, inputs, time: time && timeBody(time), costs: costs.map(costBody) };
}

export function warningBody({
  procedure,
  code,
  field,
  details,
  answer,
}: Proposal['warnings'][number]): Plain<WarningBody> {
  return { procedure, code, field, message: WARNING_LABELS[code](details), answer };
}

function timeBody({ before, after, why, cuts }: MeasuredTime) {
  return {
    before: before.raw,
    after: after.raw,
    notComputed: why && { code: why, message: OBSTACLE_LABELS[why] },
    cuts: cuts.map(({ unit, from, to }) => ({
      unit,
      unitName: TIME_UNIT_NAMES[unit],
      from: timeFigures(from),
      to: timeFigures(to),
    })),
  };
}

function timeFigures(figures: AmountTexts) {
  return { ...figures, rate: rateText(figures) };
}

function costBody(cost: MeasuredCost) {
  const { method } = cost;
  const named = { method, methodName: METHOD_NAMES[method] };
  if (cost.why !== null) return { ...named, notComputed: { code: cost.why, message: OBSTACLE_LABELS[cost.why] } };
  const { amounts, range, snapshot } = cost;
  const { byCase, influences } = computeCost(snapshot);
  return {
    ...named,
    methodVersion: snapshot.methodVersion,
    notComputed: null,
    ...amountsBody(amounts),
    range: range && { low: amountsBody(range.low), high: amountsBody(range.high) },
    ...(byCase ? { byCase: byCase.map((one) => amountsBody(digitsOf(one))) } : {}),
    influences: influences.map(({ field, low, high, swing }) => ({
      field,
      low: String(low.saved),
      high: String(high.saved),
      swing: String(swing),
    })),
    parameters: snapshot.parameters,
  };
}

function digitsOf({ before, after, saved }: Amounts): AmountTexts {
  return { before: String(before), after: String(after), saved: String(saved) };
}

function rateText({ before, saved }: AmountTexts): string {
  return showPercent(percentOf(decimal(saved), decimal(before)));
}

function amountsBody(amounts: AmountTexts) {
  const { before, after, saved } = amounts;
  const text = cutWords(amounts, (amount) => showDong(BigInt(amount)));
  return { before, after, saved, rate: rateText(amounts), text };
}
