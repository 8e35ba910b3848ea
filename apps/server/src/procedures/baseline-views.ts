import {
  BASELINE_WARNINGS,
  personOf,
  type AnsweredBaselineWarning,
  type Baseline,
  type BaselineWarning,
  type RecordedBaseline,
  type StandingBaseline,
} from '@app/domain';
import {
  BASELINE_FIELD_NAMES,
  BASELINE_FIELDS,
  BASELINE_WARNING_LABELS,
  BASELINE_WARNING_NAMES,
  limitReading,
  METHOD_NAMES,
  showDay,
  showDong,
  type BaselineField,
} from '@app/wording';
import { ShownFlag, ShownList, ShownMaybe, ShownMaybeOne, ShownText, type Plain } from '../http/answer-fields.js';
import { AnswerBody } from '../http/commands.js';
import { doneByBody, type DoneByBody } from '../http/done-by-body.js';
import type { Places } from '../http/place-names.js';
import { BaselineEffectsBody } from './baseline-effect-views.js';
import { ReadLimitBody } from '../proposals/figures-views.js';
import { shownLimit, type ShownLimit } from './shown-readings.js';

export interface NamedBaseline extends Omit<Baseline, 'warnings' | 'time'> {
  readonly time: ShownLimit | null;
  readonly agencyName: string;
  readonly areaName: string;
  readonly costMethodName: string | null;
}

interface ShownAnswer extends Omit<Plain<BaselineWarningBody>, 'answer'> {
  readonly answer: string;
}

interface ShownRecord extends NamedBaseline {
  readonly warnings: readonly ShownAnswer[];
  readonly reason: string | null;
  readonly recordedOn: string;
  readonly recordedBy: DoneByBody | null;
}

export interface ShownBaseline extends ShownRecord {
  readonly earlier: readonly ShownRecord[];
}

class BaselineWarningBody {
  @ShownText({ about: 'Mã cảnh báo.', values: BASELINE_WARNINGS })
  code!: string;

  @ShownText({ about: 'Tên cảnh báo.', example: BASELINE_WARNING_NAMES.SEVERAL_CASES })
  codeName!: string;

  @ShownText({ about: 'Trường có cảnh báo.', example: 'time' })
  field!: string;

  @ShownText({ about: 'Cảnh báo.', example: BASELINE_WARNING_LABELS.UNREAD_TIME_LIMIT({}) })
  message!: string;

  @ShownMaybe({ about: 'Giải trình; null khi chưa có.', example: null })
  answer!: string | null;
}

class BaselineChangeBody {
  @ShownText({ about: 'Trường.', values: Object.keys(BASELINE_FIELD_NAMES) })
  field!: BaselineField;

  @ShownText({ about: 'Tên trường.', example: BASELINE_FIELD_NAMES.time })
  fieldName!: string;

  @ShownMaybe({ about: 'Số liệu đang dùng; null khi không ghi.', example: '3 ngày làm việc' })
  before!: string | null;

  @ShownMaybe({ about: 'Số liệu mới; null khi không ghi.', example: '5 ngày làm việc' })
  after!: string | null;
}

/** The same whether it was recorded or only tried. */
export class BaselineAnswerBody extends AnswerBody {
  @ShownFlag({ about: 'Chỉ xem trước, không ghi gì.', example: true })
  dryRun!: boolean;

  @ShownMaybeOne(() => ReadLimitBody, { about: 'Thời hạn được đọc như thế nào; null khi không ghi thời hạn.' })
  time!: ReadLimitBody | null;

  @ShownList(() => BaselineWarningBody, { about: 'Cảnh báo; mỗi cảnh báo phải có giải trình trước khi chốt.' })
  warnings!: readonly Plain<BaselineWarningBody>[];

  @ShownList(() => BaselineChangeBody, {
    about: 'Điều gì khác với số liệu đang dùng của cơ quan: trước, sau; trống khi đã ghi.',
  })
  changes!: readonly Plain<BaselineChangeBody>[];

  @ShownMaybeOne(() => BaselineEffectsBody, { about: 'Phương án, tổng và chỉ tiêu nào khác đi; null khi đã ghi.' })
  effects!: BaselineEffectsBody | null;
}

type Told = Pick<Baseline, 'time' | 'cost' | 'costMethod' | 'source'>;

/** What of the first one is another thing in the second; all of it where there is no first one. */
export function baselineChanges(before: Told | null, after: Told): readonly Plain<BaselineChangeBody>[] {
  const [from, to] = [before && toldWords(before), toldWords(after)];
  return BASELINE_FIELDS.flatMap((field) => {
    const [old, now] = [from?.[field] ?? null, to[field]];
    return old === now ? [] : [{ field, fieldName: BASELINE_FIELD_NAMES[field], before: old, after: now }];
  });
}

function toldWords({ time, cost, costMethod, source }: Told): Readonly<Record<BaselineField, string | null>> {
  return {
    time: time && `${time.raw} (${limitReading(time)})`,
    cost: cost && showDong(BigInt(cost)),
    costMethod: costMethod && METHOD_NAMES[costMethod],
    'source.title': source.title,
    'source.number': source.number,
    'source.date': source.date && showDay(source.date),
  };
}

export function baselineWarningBody(
  { code, field, details }: BaselineWarning,
  answer: string | null,
): Plain<BaselineWarningBody> {
  return {
    code,
    codeName: BASELINE_WARNING_NAMES[code],
    field,
    message: BASELINE_WARNING_LABELS[code](details),
    answer,
  };
}

export function namedBaselines(baselines: readonly Baseline[], places: Places): readonly NamedBaseline[] {
  return baselines.map((one) => namedBaseline(one, places));
}

function namedBaseline(baseline: Baseline, { units, areas }: Places): NamedBaseline {
  const { agency, area, year, time, cost, costMethod, source } = baseline;
  return {
    agency,
    area,
    year,
    time: shownLimit(time),
    cost,
    costMethod,
    source,
    agencyName: units.get(agency) ?? agency,
    areaName: areas(area),
    costMethodName: costMethod && METHOD_NAMES[costMethod],
  };
}

/** With who recorded each, and those before it. */
export function shownBaselines(baselines: readonly StandingBaseline[], places: Places): readonly ShownBaseline[] {
  return baselines.map((one) => {
    return { ...shownRecord(one, places), earlier: one.earlier.map((before) => shownRecord(before, places)) };
  });
}

function shownRecord(recorded: RecordedBaseline, places: Places): ShownRecord {
  const { warnings, reason, on, by } = recorded;
  return {
    ...namedBaseline(recorded, places),
    warnings: warnings.map(answeredBody),
    reason,
    recordedOn: on,
    recordedBy: doneByBody(by, places),
  };
}

function answeredBody(warning: AnsweredBaselineWarning): ShownAnswer {
  const { answer } = warning;
  return { ...baselineWarningBody(warning, answer), answer };
}

/** Everybody who recorded one of them. */
export function recordersOf(baselines: readonly StandingBaseline[]): readonly string[] {
  return recordsIn(baselines).flatMap(({ by }) => personOf(by) ?? []);
}

/** The agencies, and the units of who recorded them. */
export function unitsInBaselines(baselines: readonly StandingBaseline[]) {
  return recordsIn(baselines).flatMap(({ agency, area, by }) => {
    const own = { unit: agency, area };
    return 'person' in by ? [own, { unit: by.unit, area: [] }] : [own];
  });
}

function recordsIn(baselines: readonly StandingBaseline[]): readonly RecordedBaseline[] {
  return baselines.flatMap((one) => [...one.earlier, one]);
}
