import { MEASURE_TYPES } from '@app/domain';
import {
  FIGURES,
  type Basis,
  type Dimension,
  type Lacking,
  type LineSort,
  type ProcedurePart,
  type SavingStatus,
  type TargetGap,
  type Unmatched,
} from '@app/read-side';
import {
  BASIS_NAMES,
  DIMENSION_NAMES,
  FIELD_WORDS,
  LACKING_NAMES,
  LINE_SORT_NAMES,
  METHOD_NAMES,
  MISSING_LABELS,
  NOT_COMPUTED_NAMES,
  PROCEDURE_PART_NAMES,
  SAVING_STATUS_NAMES,
  TIME_KIND_NAMES,
  YES_NO_NAMES,
} from '@app/wording';
import { Choice, MayBeChoice, MayBeChoices, MayBeFormed, MayBeText, MayBeWhole } from '../http/fields.js';
import { areaNarrowedTo, NarrowsTo } from '../http/filter-fields.js';
import { LIMITS } from '../http/limits.js';
import { AreaPageQuery } from '../http/area-query.js';
import { isUuid } from '../http/rules.js';
import { AsksTotal, counted, ReadQuery } from '../http/page-query.js';

/** What sums are never added over. */
const SUMMED_NAMES = { ...TIME_KIND_NAMES, ...METHOD_NAMES };

const isMonth = (given: string) => /^\d{4}-(0[1-9]|1[0-2])$/.test(given);
const isQuarter = (given: string) => /^\d{4}-Q[1-4]$/.test(given);
const isSum = (given: string) => FIGURES.some((figure) => given.startsWith(`${figure}:`));
const isMeasureSet = (given: string) => measuresIn(given).every((one) => MEASURE_TYPES.some((type) => type === one));
const [MOST_IDS, UUID_LENGTH] = [100, 36];
const isIdList = (given: string) => {
  const ids = given.split(',');
  return ids.length <= MOST_IDS && ids.every(isUuid);
};
const measuresIn = (given: string) => given.split('+');

export class SavingFilterQuery extends AreaPageQuery {
  @NarrowsTo('plan', { about: 'Mã kế hoạch.', example: 'gia-sang-2026' })
  plan?: string;

  @NarrowsTo('ward', {
    about: 'Mã địa bàn: chỉ dòng của chính địa bàn này, không kể những địa bàn bên trong.',
    max: LIMITS.pathPart,
    example: '19/19.gia-sang',
  })
  ward?: string;

  @MayBeFormed(isMonth, {
    about: 'Tháng của quyết định, hoặc của văn bản kết thúc đường đi.',
    max: LIMITS.shortText,
    example: '2026-06',
    rule: 'month',
    message: FIELD_WORDS.month,
  })
  month?: string;

  @MayBeFormed(isQuarter, {
    about: 'Quý của quyết định, hoặc của văn bản kết thúc đường đi.',
    max: LIMITS.shortText,
    example: '2026-Q2',
    rule: 'quarter',
    message: FIELD_WORDS.quarter,
  })
  quarter?: string;

  @MayBeChoice(LACKING_NAMES, { about: 'Chỉ những dòng thiếu điều này.' })
  lacking?: Lacking;

  @NarrowsTo('unit', { about: 'Mã đơn vị chủ trì.' })
  unit?: string;

  @MayBeText({ about: 'Lĩnh vực của thủ tục trong sổ.', max: LIMITS.title, example: 'Hộ tịch' })
  field?: string;

  @MayBeFormed(isMeasureSet, {
    about: 'Nhóm biện pháp: các mã biện pháp của phương án, nối bằng dấu +.',
    max: LIMITS.title,
    example: 'cut-fees+cut-time',
    rule: 'measures',
    message: FIELD_WORDS.measures,
  })
  measures?: string;

  @NarrowsTo('stage', { about: 'Mã bước.' })
  stage?: string;

  @MayBeChoices(SAVING_STATUS_NAMES, { about: 'Tình trạng của khoản cắt giảm.' })
  status?: SavingStatus[];

  @NarrowsTo('catalogue', { about: 'Mã danh mục của kế hoạch.', example: 'business' })
  catalogue?: string;

  @NarrowsTo('dossier', { about: 'Mã hồ sơ trình: chỉ những phương án đang ở trong, hoặc đã quyết định trong đó.' })
  dossier?: string;

  @MayBeFormed(isIdList, {
    about: `Mã các phương án, nối bằng dấu phẩy, nhiều nhất ${String(MOST_IDS)}; nhiều hơn thì dùng POST /api/v1/savings/sets.`,
    max: MOST_IDS * (UUID_LENGTH + 1),
    rule: 'ids',
    message: FIELD_WORDS.ids,
    example: '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a,7a1d3a0c-4f1b-5c2d-8e3f-9a0b1c2d3e4f',
  })
  proposals?: string;
}

export class TotalsQuery extends SavingFilterQuery {
  @MayBeChoice(DIMENSION_NAMES, { about: 'Chia theo; mặc định theo tình trạng.' })
  by?: Dimension;
}

export class LineFilterQuery extends SavingFilterQuery {
  @NarrowsTo('proposal', { about: 'Mã phương án.' })
  proposal?: string;

  @NarrowsTo('procedure', { about: 'Mã thủ tục trong sổ.', max: LIMITS.shortText, example: '1.001193:19' })
  procedure?: string;

  @MayBeChoice(NOT_COMPUTED_NAMES, {
    about: 'Chỉ những dòng không tính được vì lý do này: time hoặc cost, dấu hai chấm và mã lý do.',
    example: 'time:MIXED_UNITS',
  })
  notComputed?: string;

  @MayBeFormed(isSum, {
    about: 'Chỉ những dòng nằm trong con số này: tên con số, dấu hai chấm và loại hoặc lý do.',
    max: LIMITS.shortText,
    example: 'time:working-hour',
    rule: 'sum',
    message: FIELD_WORDS.sum,
  })
  inSum?: string;
}

export class LineListQuery extends LineFilterQuery {
  @MayBeChoice(LINE_SORT_NAMES, { about: 'Xếp theo; mặc định theo mã.' })
  sort?: LineSort;

  @AsksTotal()
  total?: keyof typeof YES_NO_NAMES;
}

class BehindFilterQuery extends ReadQuery {
  @MayBeWhole({ about: 'Con số thứ mấy của chỉ tiêu, từ 0; mặc định 0.', min: 0, max: 100, inQuery: true, example: 0 })
  measure?: number;
}

/** What of the figure is behind: nothing given, all that it can count. */
export class LinesBehindFilterQuery extends BehindFilterQuery {
  @MayBeChoice(BASIS_NAMES, { about: 'Tử số tính trên cơ sở này.' })
  basis?: Basis;

  @MayBeChoice(SUMMED_NAMES, { about: 'Loại thời gian hoặc phương pháp, với con số chia theo loại.' })
  kind?: string;

  @MayBeChoice(MISSING_LABELS, { about: 'Những dòng không nằm trong con số vì lý do này.' })
  missing?: Unmatched | TargetGap;
}

export class LinesBehindQuery extends counted(LinesBehindFilterQuery) {}

export class ProceduresBehindFilterQuery extends BehindFilterQuery {
  @Choice(PROCEDURE_PART_NAMES, { about: 'Những thủ tục nào.', example: 'measured' })
  part!: ProcedurePart;

  @MayBeChoice(SUMMED_NAMES, { about: 'Loại thời gian hoặc phương pháp của số liệu gốc; với part=measured.' })
  kind?: string;
}

export class ProceduresBehindQuery extends counted(ProceduresBehindFilterQuery) {}

export function filterOf({ plan, ward, unit, field, measures, stage, status, catalogue, ...query }: SavingFilterQuery) {
  const { month, quarter, lacking } = query;
  const set = measures && measuresIn(measures).sort().join('+');
  const area = ward && areaNarrowedTo(ward);
  return { plan, ward: area, unit, field, measures: set, stage, status, catalogue, month, quarter, lacking };
}
