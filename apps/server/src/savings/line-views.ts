import type { DuplicateView, SavingLineView } from '@app/read-side';
import { ASPECT_NAMES, measureSetName, SAVING_STATUS_NAMES } from '@app/wording';
import type { UnitNames } from '../http/place-names.js';
import { CountedPageBody } from '../http/page-query.js';
import { ShownAs, ShownList, ShownMaybe, ShownText, ShownTexts, type Plain } from '../http/answer-fields.js';
import { amountsBody } from './figures.js';
import { baselineBody, costBody, notComputedBody } from './line-figures.js';
import { orNull, parts, STAGE_CALLED, WHOLE } from '../http/shapes.js';
import { AMOUNTS, BASELINE, COSTS, NOT_COMPUTED } from './figure-shapes.js';
import { COUNTED, PROCEDURE, PROPOSAL } from './line-shapes.js';

const CONDITIONS = parts<'simplified' | 'abolished'>({ simplified: WHOLE, abolished: WHOLE });

export class SavingLineBody {
  @ShownText({ about: 'Mã dòng.', example: '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a:p1' })
  id!: string;

  @ShownAs(PROPOSAL, { about: 'Phương án.', example: { id: '5f0c1d54-…', number: 'PA-0012', title: 'Đơn giản hóa …' } })
  proposal!: Readonly<Record<'id' | 'number' | 'title', string>>;

  @ShownText({ about: 'Mã kế hoạch.', example: 'gia-sang-2026' })
  plan!: string;

  @ShownMaybe({ about: 'Tên kế hoạch.', example: 'Kế hoạch …' })
  planName!: string | null;

  @ShownText({ about: 'Mã đơn vị chủ trì.', example: 'gia-sang.phong-vhxh' })
  unit!: string;

  @ShownText({ about: 'Tên đơn vị chủ trì.', example: 'Phòng Văn hóa - Xã hội' })
  unitName!: string;

  @ShownMaybe({ about: 'Mã danh mục của kế hoạch.', example: 'business' })
  catalogue!: string | null;

  @ShownMaybe({ about: 'Tên danh mục.', example: 'TTHC nội bộ' })
  catalogueName!: string | null;

  @ShownAs(STAGE_CALLED, { about: 'Bước.', example: { id: 'ra-soat', name: 'Rà soát' } })
  stage!: Readonly<Record<'id' | 'name', string>>;

  @ShownText({ about: 'Tình trạng.', values: Object.keys(SAVING_STATUS_NAMES) })
  status!: string;

  @ShownText({ about: 'Tên tình trạng.', example: SAVING_STATUS_NAMES.proposed })
  statusName!: string;

  @ShownMaybe({ about: 'Tháng của quyết định, hoặc của văn bản kết thúc đường đi.', example: '2026-06' })
  month!: string | null;

  @ShownAs(PROCEDURE, {
    about: 'Thủ tục như phương án ghi, và thủ tục trong sổ (registered, field) khi đã có.',
    example: { code: '1.001193', name: 'Đăng ký khai sinh', registered: '1.001193:19', field: 'Hộ tịch' },
  })
  procedure!: Readonly<Record<'code' | 'registered' | 'field', string | null>> & { readonly name: string };

  @ShownTexts({ about: 'Biện pháp.', example: ['cut-time'] })
  measures!: readonly string[];

  @ShownText({ about: 'Tên các biện pháp.', example: 'Cắt giảm thời hạn giải quyết' })
  measureNames!: string;

  @ShownAs(orNull(AMOUNTS), { about: 'Thời gian trước, sau, tiết kiệm; null khi không tính được.' })
  time!: ReturnType<typeof amountsBody>;

  @ShownAs(COSTS, { about: 'Chi phí theo từng phương pháp với bản của phương pháp và tham số đã dùng, hoặc lý do.' })
  costs!: readonly ReturnType<typeof costBody>[];

  @ShownAs(NOT_COMPUTED, { about: 'Không tính được gì và vì sao.', example: [{ figure: 'time', why: 'MIXED_UNITS' }] })
  notComputed!: readonly ReturnType<typeof notComputedBody>[];

  @ShownAs(BASELINE, { about: 'Số liệu gốc năm 2024 dùng để so, hoặc vì sao không so được.' })
  baseline!: ReturnType<typeof baselineBody>;

  @ShownAs(CONDITIONS, {
    about: 'Số điều kiện kinh doanh mà phương án đơn giản hóa, bãi bỏ; chỉ ở dòng đầu của phương án.',
    example: { simplified: 2, abolished: 1 },
  })
  conditions!: Readonly<Record<'simplified' | 'abolished', number>>;

  @ShownMaybe({ about: 'Mã dòng được tính thay khi trùng; null khi không trùng.', example: null })
  duplicateOf!: string | null;

  @ShownTexts({
    about: 'Số liệu của dòng này được tính; số liệu khác đã tính ở dòng trùng.',
    example: ['time', 'cost'],
  })
  countsIn!: readonly string[];

  @ShownTexts({ about: 'Tên các số liệu được tính.', example: [ASPECT_NAMES.time, ASPECT_NAMES.cost] })
  countsInNames!: readonly string[];
}

export class SavingLinePageBody extends CountedPageBody {
  @ShownList(() => SavingLineBody, { about: 'Các dòng.' })
  items!: SavingLineBody[];
}

export class DuplicateBody extends SavingLineBody {
  @ShownAs(COUNTED, {
    about: 'Dòng được tính: phương án, đơn vị, tình trạng.',
    example: { proposal: { number: 'PA-0003' } },
  })
  counted!: ReturnType<typeof countedBody> | null;
}

export class DuplicatePageBody extends CountedPageBody {
  @ShownList(() => DuplicateBody, { about: 'Các dòng trùng, mỗi dòng với dòng được tính.' })
  items!: DuplicateBody[];
}

/** The leading unit, and the agency of the baseline. */
export function unitsInLine({ unit, baseline }: SavingLineView): readonly string[] {
  return baseline === null ? [unit] : [unit, baseline];
}

export function savingLineBody(line: SavingLineView, units: UnitNames): Plain<SavingLineBody> {
  const { id, proposal, number, title, plan, planName, unit, catalogue, catalogueName, stage, stageName, status } =
    line;
  const { code, name, procedure: registered, field, measures, duplicateOf, countsIn } = line;
  return {
    id,
    proposal: { id: proposal, number, title },
    plan,
    planName,
    unit,
    unitName: units.get(unit) ?? unit,
    catalogue,
    catalogueName,
    stage: { id: stage, name: stageName },
    status,
    statusName: SAVING_STATUS_NAMES[status],
    month: line.month,
    procedure: { code, name, registered, field },
    measures,
    measureNames: measureSetName(measures),
    time: amountsBody(line.timeKind, line.timeBefore, line.timeAfter),
    costs: line.costs.map((cost) => costBody(cost, line)),
    notComputed: line.notComputed.map(notComputedBody),
    baseline: baselineBody(line, units),
    conditions: { simplified: line.conditionsSimplified, abolished: line.conditionsAbolished },
    duplicateOf,
    countsIn,
    countsInNames: countsIn.map((one) => ASPECT_NAMES[one]),
  };
}

export function duplicateBody({ line, counted }: DuplicateView, units: UnitNames): Plain<DuplicateBody> {
  const shown = counted && countedBody(counted, units);
  return { ...savingLineBody(line, units), counted: shown };
}

function countedBody(counted: NonNullable<DuplicateView['counted']>, units: UnitNames) {
  const { id, proposal, number, title, plan, planName, unit, status } = counted;
  const names = { unitName: units.get(unit) ?? unit, statusName: SAVING_STATUS_NAMES[status] };
  return { id, proposal, number, title, plan, planName, unit, status, ...names };
}
