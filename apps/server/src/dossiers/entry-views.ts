import { MEASURE_TYPES, type Measure, type MeasureOutcome } from '@app/domain';
import type { DossierEntry } from '@app/read-side';
import { MEASURE_TYPE_NAMES } from '@app/wording';
import {
  ShownFlag,
  ShownList,
  ShownMaybe,
  ShownMaybeOne,
  ShownOne,
  ShownText,
  type Plain,
} from '../http/answer-fields.js';
import { measureOutcomeBody, MeasureOutcomeShownBody } from '../http/outcome-bodies.js';
import { PageBody } from '../http/page-query.js';
import type { UnitNames } from '../http/place-names.js';
import { totalsBody, TotalsBody } from '../savings/totals-views.js';
import { CarriedBody, carriedBody } from './carried-body.js';

export class MeasureToDecideBody {
  @ShownText({ about: 'Mã biện pháp trong phương án.', example: 'm1' })
  id!: string;

  @ShownMaybe({ about: 'Loại biện pháp.', values: MEASURE_TYPES })
  type!: Measure['type'];

  @ShownMaybe({ about: 'Tên loại.', example: MEASURE_TYPE_NAMES['cut-time'] })
  typeName!: string | null;

  @ShownText({ about: 'Nội dung.', example: 'Rút ngắn thời hạn giải quyết từ 01 ngày xuống 0,5 ngày làm việc' })
  content!: string;

  @ShownText({ about: 'Lý do.', example: 'Dữ liệu đã có trong Cơ sở dữ liệu quốc gia về dân cư' })
  reason!: string;

  @ShownText({ about: 'Kiến nghị thực thi.', example: 'Sửa quy trình nội bộ của phường' })
  recommendation!: string;

  @ShownMaybe({ about: 'Văn bản kiến nghị sửa đổi.', example: null })
  document!: string | null;

  @ShownMaybe({ about: 'Điều, khoản của văn bản đó.', example: null })
  article!: string | null;

  @ShownMaybeOne(() => MeasureOutcomeShownBody, { about: 'Kết quả theo quyết định sau cùng; null khi chưa có.' })
  decided!: MeasureOutcomeShownBody | null;
}

export class DossierEntryBody extends CarriedBody {
  @ShownFlag({ about: 'Đang chờ quyết định ở bước này.', example: true })
  undecided!: boolean;

  @ShownList(() => MeasureToDecideBody, { about: 'Các biện pháp của bản trong hồ sơ.' })
  measures!: MeasureToDecideBody[];

  @ShownOne(() => TotalsBody, { about: 'Cắt giảm của phương án, theo từng cách tính.' })
  saving!: Plain<TotalsBody>;
}

export class DossierEntryPageBody extends PageBody {
  @ShownList(() => DossierEntryBody, { about: 'Các phương án đang ở trong hồ sơ hoặc đã quyết định ở đó.' })
  items!: DossierEntryBody[];
}

export function entryShown({ stay, undecided, measures, saving }: DossierEntry, units: UnitNames): DossierEntryBody {
  return {
    ...carriedBody(stay, units),
    undecided,
    measures: measures.map((measure) => measureToDecide(measure, stay.measures)),
    saving: totalsBody(saving),
  };
}

function measureToDecide(measure: Measure, outcomes: readonly MeasureOutcome[]): MeasureToDecideBody {
  const { id, type, content, reason, recommendation } = measure;
  const decided = outcomes.find((one) => one.measure === id);
  return {
    id,
    type,
    typeName: type && MEASURE_TYPE_NAMES[type],
    content,
    reason,
    recommendation: recommendation.text,
    document: recommendation.document,
    article: recommendation.article,
    decided: decided ? measureOutcomeBody(decided) : null,
  };
}
