import {
  COMPARISONS,
  OUTSIDE_INDICATORS,
  SERVICE_INDICATORS,
  TARGET_UNITS,
  type PlanDocument,
  type TargetFigure,
  type TargetScope,
  type TargetUnit,
} from '@app/domain';
import { COMPARISON_NAMES, COUNTED_HERE, EVERYTHING, INDICATOR_NAMES, TARGET_UNIT_NAMES } from '@app/wording';
import { ShownAs, ShownList, ShownMaybe, ShownMaybeNumber, ShownText } from '../http/answer-fields.js';
import { among, either, parts, several, TEXT } from '../http/shapes.js';

const kindOf = (kind: TargetScope['kind'] | TargetFigure['source']['kind']) => among([kind]);

const SCOPE = either(
  parts<'kind'>({ kind: kindOf('all') }),
  parts<'kind' | 'codes'>({ kind: kindOf('catalogues'), codes: several(TEXT) }),
  parts<'kind' | 'of'>({ kind: kindOf('described'), of: TEXT }),
);

const SOURCE = either(
  parts<'kind'>({ kind: kindOf('service') }),
  parts<'kind' | 'system'>({ kind: kindOf('other-system'), system: TEXT }),
);

class TargetFigureBody {
  @ShownText({ about: 'Chỉ số.', values: [...SERVICE_INDICATORS, ...OUTSIDE_INDICATORS] })
  indicator!: TargetFigure['indicator'];

  @ShownText({ about: 'Tên chỉ số.', example: INDICATOR_NAMES['time-cut'] })
  indicatorName!: string;

  @ShownMaybe({
    about: 'Từ so sánh của văn bản; exactly là con số đứng một mình; null khi không nêu.',
    example: COMPARISONS[0],
  })
  comparison!: TargetFigure['comparison'];

  @ShownMaybe({ about: 'Tên từ so sánh.', example: COMPARISON_NAMES['at-least'] })
  comparisonName!: string | null;

  @ShownMaybe({ about: 'Con số, theo unit; null khi văn bản không nêu.', example: '50' })
  value!: string | null;

  @ShownText({ about: 'Con số là phần trăm hay số lượng.', values: TARGET_UNITS })
  unit!: TargetUnit;

  @ShownText({ about: 'Tên của unit.', example: TARGET_UNIT_NAMES.percent })
  unitName!: string;

  @ShownMaybe({ about: 'Thời điểm phải đạt theo lời văn bản; null khi không nêu.', example: 'đến hết năm 2026' })
  by!: string | null;

  @ShownAs(SCOPE, { about: 'Phạm vi: toàn bộ, theo danh mục, hoặc như văn bản tả.', example: { kind: 'all' } })
  scope!: TargetScope;

  @ShownText({ about: 'Phạm vi bằng chữ.', example: EVERYTHING })
  scopeName!: string;

  @ShownMaybeNumber({ about: 'Năm gốc để so; null khi văn bản không nêu.', example: 2024 })
  baseline!: number | null;

  @ShownAs(SOURCE, { about: 'Nguồn số liệu.', example: { kind: 'service' } })
  source!: TargetFigure['source'];

  @ShownText({ about: 'Tên nguồn số liệu.', example: COUNTED_HERE })
  sourceName!: string;

  @ShownMaybe({ about: 'Điều gì ở đây là cách hiểu, không phải lời văn bản.', example: null })
  reading!: string | null;
}

export class TargetBody {
  @ShownText({ about: 'Mã chỉ tiêu trong kế hoạch.', example: 'II.b.1' })
  id!: string;

  @ShownText({ about: 'Số hoặc chữ như in.', example: 'b' })
  number!: string;

  @ShownText({
    about: 'Điều cần đạt.',
    example: 'Cắt giảm 50% thời gian giải quyết thủ tục hành chính […] so với năm 2024',
  })
  name!: string;

  @ShownMaybe({ about: 'Con số như in.', example: 'ít nhất 30%' })
  figure!: string | null;

  @ShownText({ about: 'Mục của văn bản.', example: 'II.b' })
  section!: string;

  @ShownList(() => TargetFigureBody, { about: 'Từng con số ở dạng tính được; trống với kế hoạch nạp từ bản cũ.' })
  measures!: readonly TargetFigureBody[];
}

export function targetBodies({ targets, catalogues }: PlanDocument): TargetBody[] {
  const names = new Map(catalogues.map(({ code, name }) => [code, name]));
  return targets.map(({ id, number, name, figure, section, measures }) => ({
    id,
    number,
    name,
    figure,
    section,
    measures: measures.map((one) => figureBody(one, names)),
  }));
}

function figureBody(figure: TargetFigure, catalogues: ReadonlyMap<string, string>): TargetFigureBody {
  const { indicator, comparison, scope, source, unit = 'percent', by = null } = figure;
  return {
    ...figure,
    unit,
    unitName: TARGET_UNIT_NAMES[unit],
    by: by && by.text,
    indicatorName: INDICATOR_NAMES[indicator],
    comparisonName: comparison && COMPARISON_NAMES[comparison],
    scopeName: scopeName(scope, catalogues),
    sourceName: source.kind === 'service' ? COUNTED_HERE : source.system,
  };
}

function scopeName(scope: TargetScope, catalogues: ReadonlyMap<string, string>): string {
  if (scope.kind === 'all') return EVERYTHING;
  return scope.kind === 'described' ? scope.of : scope.codes.map((code) => catalogues.get(code) ?? code).join('; ');
}
