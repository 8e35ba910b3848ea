import type { BaselineEffects, ChangedLine, ChangedSum, ChangedTarget, Unmatched } from '@app/read-side';
import {
  BASIS_NAMES,
  cutSentence,
  FIGURE_NAMES,
  INDICATOR_NAMES,
  SAVING_STATUS_NAMES,
  UNMATCHED_LABELS,
} from '@app/wording';
import { ShownAs, ShownList, ShownMaybeOne, ShownNumber, ShownText, type Plain } from '../http/answer-fields.js';
import type { UnitNames } from '../http/place-names.js';
import { CODED, MAYBE_TEXT, orNull, parts, TEXT } from '../http/shapes.js';
import { amountsBody, amountText, kindBody } from '../savings/figures.js';
import { KIND } from '../savings/figure-shapes.js';
import { PROPOSAL } from '../savings/line-shapes.js';
import { ReckonedBody, reckonedBody } from '../savings/target-results-views.js';

/** Of the lines: all of them are counted, so many are told. */
const MOST_SHOWN = 50;

const COMPARED = parts<'of' | 'baseline' | 'after' | 'saved' | 'text' | 'why'>({
  of: orNull(KIND),
  baseline: MAYBE_TEXT,
  after: MAYBE_TEXT,
  saved: MAYBE_TEXT,
  text: TEXT,
  why: orNull(CODED),
});

class LineEffectBody {
  @ShownAs(PROPOSAL, { about: 'Phương án.', example: { id: '5f0c1d54-…', number: 'PA-0012', title: 'Đơn giản hóa …' } })
  proposal!: Readonly<Record<'id' | 'number' | 'title', string>>;

  @ShownText({ about: 'Mã đơn vị chủ trì.', example: 'gia-sang.phong-vhxh' })
  unit!: string;

  @ShownText({ about: 'Tên đơn vị chủ trì.', example: 'Phòng Văn hóa - Xã hội' })
  unitName!: string;

  @ShownText({ about: 'Tình trạng.', values: Object.keys(SAVING_STATUS_NAMES) })
  status!: string;

  @ShownText({ about: 'Tên tình trạng.', example: SAVING_STATUS_NAMES.proposed })
  statusName!: string;

  @ShownText({ about: 'Con số nào khác đi.', values: Object.keys(FIGURE_NAMES) })
  figure!: keyof typeof FIGURE_NAMES;

  @ShownText({ about: 'Tên con số.', example: FIGURE_NAMES.time })
  figureName!: string;

  @ShownAs(COMPARED, { about: 'So với năm 2024 bây giờ, hoặc vì sao không so được.' })
  before!: ReturnType<typeof comparedBody>;

  @ShownAs(COMPARED, { about: 'So với năm 2024 theo số liệu mới.' })
  after!: ReturnType<typeof comparedBody>;
}

class SumEffectBody {
  @ShownText({ about: 'Thời gian hay chi phí.', values: Object.keys(FIGURE_NAMES) })
  figure!: keyof typeof FIGURE_NAMES;

  @ShownText({ about: 'Tên con số.', example: FIGURE_NAMES.time })
  figureName!: string;

  @ShownText({ about: 'Tính trên những gì.', values: ['live', 'approved'] })
  basis!: string;

  @ShownText({ about: 'Tên cơ sở tính.', example: BASIS_NAMES.approved })
  basisName!: string;

  @ShownAs(KIND, { about: 'Loại thời gian, hoặc phương pháp tính chi phí.' })
  of!: ReturnType<typeof kindBody>;

  @ShownText({ about: 'Tổng tiết kiệm so với năm 2024 của các phương án đó bây giờ.', example: '16' })
  before!: string;

  @ShownText({ about: 'Tổng đó theo số liệu mới.', example: '24' })
  after!: string;

  @ShownAs(parts<'before' | 'after'>({ before: TEXT, after: TEXT }), { about: 'Hai tổng bằng chữ.' })
  text!: Readonly<Record<'before' | 'after', string>>;
}

class TargetEffectBody {
  @ShownText({ about: 'Mã kế hoạch.', example: 'gia-sang-2026' })
  plan!: string;

  @ShownText({ about: 'Tên kế hoạch.', example: 'Kế hoạch …' })
  planName!: string;

  @ShownText({ about: 'Mã chỉ tiêu trong kế hoạch.', example: 'II.b.1' })
  target!: string;

  @ShownText({ about: 'Điều cần đạt.', example: 'Cắt giảm 50% thời gian giải quyết thủ tục hành chính' })
  targetName!: string;

  @ShownText({ about: 'Chỉ số.', values: ['time-cut', 'cost-cut'] })
  indicator!: string;

  @ShownText({ about: 'Tên chỉ số.', example: INDICATOR_NAMES['time-cut'] })
  indicatorName!: string;

  @ShownMaybeOne(() => ReckonedBody, { about: 'Bây giờ; null khi chưa có loại này.' })
  before!: Plain<ReckonedBody> | null;

  @ShownMaybeOne(() => ReckonedBody, { about: 'Theo số liệu mới; null khi không còn.' })
  after!: Plain<ReckonedBody> | null;
}

/** Of a baseline that is only tried. */
export class BaselineEffectsBody {
  @ShownNumber({ about: 'Bao nhiêu con số của phương án khác đi.', example: 1 })
  total!: number;

  @ShownList(() => LineEffectBody, { about: 'Các con số đó, nhiều nhất 50.' })
  lines!: readonly Plain<LineEffectBody>[];

  @ShownList(() => SumEffectBody, { about: 'Tổng tiết kiệm so với năm 2024 của các phương án đó.' })
  sums!: readonly Plain<SumEffectBody>[];

  @ShownList(() => TargetEffectBody, { about: 'Chỉ tiêu của các kế hoạch có tử số hoặc mẫu số khác đi.' })
  targets!: readonly Plain<TargetEffectBody>[];
}

export function baselineEffectsBody({ lines, sums, targets }: BaselineEffects, units: UnitNames): BaselineEffectsBody {
  const told = lines.flatMap((line) => lineEffects(line, units));
  return {
    total: told.length,
    lines: told.slice(0, MOST_SHOWN),
    sums: sums.map(sumEffect),
    targets: targets.map(targetEffect),
  };
}

function lineEffects({ before, after }: ChangedLine, units: UnitNames): readonly Plain<LineEffectBody>[] {
  const { proposal, number, title, unit, status } = before;
  const named = {
    proposal: { id: proposal, number, title },
    unit,
    unitName: units.get(unit) ?? unit,
    status,
    statusName: SAVING_STATUS_NAMES[status],
  };
  return (['time', 'cost'] as const).flatMap((figure) => {
    const [from, to] = [comparedBody(before, figure), comparedBody(after, figure)];
    const isSame = from.text === to.text && from.baseline === to.baseline;
    return isSame ? [] : [{ ...named, figure, figureName: FIGURE_NAMES[figure], before: from, after: to }];
  });
}

type Line = ChangedLine['before'];

function comparedBody(line: Line, figure: keyof typeof FIGURE_NAMES) {
  const { kind, baseline, left, unmatched } = figure === 'time' ? timeOf(line) : costOf(line);
  const amounts = unmatched === null ? amountsBody(kind, baseline, left) : null;
  const why = unmatched && whyBody(unmatched);
  const told = amounts
    ? { after: amounts.after, saved: amounts.saved, text: cutSentence(amounts.text, amounts.rate.shown) }
    : { after: null, saved: null, text: why ? why.message : '' };
  return { of: kind === null ? null : kindBody(kind), baseline, ...told, why };
}

function timeOf({ baselineKind, baselineTime, timeAfter, timeUnmatched }: Line) {
  return { kind: baselineKind, baseline: baselineTime, left: timeAfter, unmatched: timeUnmatched };
}

function costOf(line: Line) {
  const { baselineMethod, baselineCost, costUnmatched } = line;
  return { kind: baselineMethod, baseline: baselineCost, left: costAfter(line), unmatched: costUnmatched };
}

function whyBody(code: Unmatched) {
  return { code, message: UNMATCHED_LABELS[code] };
}

function costAfter({ baselineMethod, scmAfter, processingAfter }: Line): string | null {
  return baselineMethod === 'SCM_TT02' ? scmAfter : processingAfter;
}

function sumEffect({ figure, basis, kind, before, after }: ChangedSum): Plain<SumEffectBody> {
  const text = { before: amountText(kind, before), after: amountText(kind, after) };
  const named = { figure, figureName: FIGURE_NAMES[figure], basis, basisName: BASIS_NAMES[basis] };
  return { ...named, of: kindBody(kind), before, after, text };
}

function targetEffect({ plan, planName, target, figure, before, after }: ChangedTarget): Plain<TargetEffectBody> {
  const { indicator } = figure;
  return {
    plan,
    planName,
    target: target.id,
    targetName: target.name,
    indicator,
    indicatorName: INDICATOR_NAMES[indicator],
    before: before && reckonedBody(before, []),
    after: after && reckonedBody(after, []),
  };
}

/** Of the proposals. */
export function unitsInEffects({ lines }: BaselineEffects): readonly string[] {
  return [...new Set(lines.map(({ before }) => before.unit))];
}
