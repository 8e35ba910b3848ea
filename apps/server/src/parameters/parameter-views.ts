import { PARAMETER_KINDS, type ParameterKind } from '@app/domain';
import type { AreaParameters, ParameterView } from '@app/read-side';
import { PARAMETER_KIND_NAMES } from '@app/wording';
import { OwnedBody, ownedBody } from '../http/owned-body.js';
import type { AreaNames } from '../http/place-names.js';
import { PageBody } from '../http/page-query.js';
import { ActBody } from '../acts/act-views.js';
import {
  ShownFlag,
  ShownList,
  ShownMaybe,
  ShownMaybeOne,
  ShownNumber,
  ShownOne,
  ShownText,
} from '../http/answer-fields.js';
import { AnswerBody } from '../http/commands.js';

class ShownEstimateBody {
  @ShownText({ about: 'Thấp nhất.', example: '38000' })
  low!: string;

  @ShownText({ about: 'Nhiều khả năng nhất.', example: '40000' })
  central!: string;

  @ShownText({ about: 'Cao nhất.', example: '42500' })
  high!: string;
}

export class RecordedParameterBody {
  @ShownText({ about: 'Mã tham số.', example: 'tnbq-2024' })
  id!: string;

  @ShownText({ about: 'Loại.', values: PARAMETER_KINDS })
  kind!: ParameterKind;

  @ShownText({ about: 'Tên loại.', example: PARAMETER_KIND_NAMES['hourly-rate'] })
  kindName!: string;

  @ShownMaybe({ about: 'Giá trị; null khi là ước lượng.', example: '40000' })
  value!: string | null;

  @ShownMaybeOne(() => ShownEstimateBody, { about: 'Ước lượng ba mức; null khi là giá trị.' })
  estimate!: ShownEstimateBody | null;

  @ShownText({ about: 'Ngày đầu được dùng.', example: '2025-01-01' })
  validFrom!: string;

  @ShownMaybe({ about: 'Ngày cuối được dùng; null: chưa có hạn.', example: null })
  validTo!: string | null;

  @ShownText({ about: 'Căn cứ tính ra số này.', example: 'Thu nhập bình quân năm 2024' })
  basis!: string;

  @ShownText({ about: 'Văn bản hoặc nguồn nêu số này.', example: 'Quyết định số 2816/QĐ-UBND' })
  source!: string;
}

/** Of what is only tried. */
export class ParameterTrialBody {
  @ShownMaybeOne(() => RecordedParameterBody, {
    about: 'Tham số mang mã này đang dùng ở địa bàn, của chính địa bàn hoặc của cấp trên; null khi chưa có.',
  })
  before!: RecordedParameterBody | null;

  @ShownOne(() => RecordedParameterBody, { about: 'Tham số đó sẽ là.' })
  after!: RecordedParameterBody;

  @ShownList(() => RecordedParameterBody, {
    about: 'Tham số khác cùng loại mà địa bàn dùng được trong cùng thời gian; khi ghi ngày cuối: sau ngày đó.',
  })
  beside!: RecordedParameterBody[];

  @ShownNumber({
    about: 'Bao nhiêu chi phí của phương án đã tính bằng tham số này; các số đó giữ nguyên.',
    example: 12,
  })
  used!: number;
}

export class ParameterAnswerBody extends AnswerBody {
  @ShownFlag({ about: 'Chỉ là xem trước, chưa ghi gì.', example: false })
  dryRun!: boolean;

  @ShownMaybeOne(() => ParameterTrialBody, { about: 'Điều gì sẽ khác đi; null khi đã ghi.' })
  trial!: ParameterTrialBody | null;
}

export class AreaParametersBody extends OwnedBody {
  @ShownList(() => RecordedParameterBody, { about: 'Các tham số theo thứ tự được ghi.' })
  parameters!: RecordedParameterBody[];
}

export class AreaParametersShownBody extends AreaParametersBody {
  @ShownList(() => ActBody, { about: 'Các việc người đọc làm được hay không làm được lúc này, và vì sao.' })
  acts!: readonly ActBody[];
}

export class ParametersPageBody extends PageBody {
  @ShownList(() => AreaParametersBody, { about: 'Tham số của từng địa bàn; của cả nước đứng đầu.' })
  items!: AreaParametersBody[];
}

export function areaParametersBody(view: AreaParameters, areas: AreaNames): AreaParametersBody {
  return { ...ownedBody(view, areas), parameters: view.parameters.map(parameterBody) };
}

export function parameterBody(view: ParameterView): RecordedParameterBody {
  const { id, kind, value, validFrom, validTo, basis, source } = view;
  const quantity = typeof value === 'string' ? { value, estimate: null } : { value: null, estimate: value };
  const valid = { validFrom, validTo: validTo ?? null };
  return { id, kind, kindName: PARAMETER_KIND_NAMES[kind], ...quantity, ...valid, basis, source };
}
