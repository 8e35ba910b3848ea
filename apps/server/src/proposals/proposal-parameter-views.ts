import { pathTo, type Parameter, type Proposal } from '@app/domain';
import type { BaselinesOfProcedure, ParameterView } from '@app/read-side';
import { ShownAs, ShownList, ShownMaybe, ShownText, type Plain } from '../http/answer-fields.js';
import type { AreaNames, Places } from '../http/place-names.js';
import { parameterBody, RecordedParameterBody } from '../parameters/parameter-views.js';
import { BASELINES } from '../procedures/procedure-shapes.js';
import { namedBaselines, type NamedBaseline } from '../procedures/baseline-views.js';

export class ParameterInForceBody extends RecordedParameterBody {
  @ShownMaybe({ about: 'Mã địa bàn đã ghi; null là cả nước.', example: '19' })
  area!: string | null;

  @ShownText({ about: 'Tên địa bàn đã ghi.', example: 'Tỉnh Thái Nguyên' })
  areaName!: string;
}

export class ProcedureBaselinesBody {
  @ShownText({ about: 'Mã thủ tục trong phương án.', example: 'p1' })
  procedure!: string;

  @ShownMaybe({ about: 'Mã thủ tục hành chính.', example: '1.001193' })
  code!: string | null;

  @ShownText({ about: 'Tên thủ tục.', example: 'Đăng ký khai sinh' })
  name!: string;

  @ShownMaybe({ about: 'Mã trong sổ thủ tục gần nhất; null khi không sổ nào có.', example: '1.001193:19' })
  registered!: string | null;

  @ShownAs(BASELINES, {
    about: 'Số liệu gốc năm 2024 theo cơ quan; danh sách trống là không có số liệu gốc.',
    example: [{ agency: 'gia-sang.ubnd', year: 2024, cost: '32000000', costMethod: 'SCM_TT02' }],
  })
  baselines!: readonly NamedBaseline[];
}

export class ProposalParametersBody {
  @ShownText({ about: 'Ngày tính.', example: '2026-05-20' })
  on!: string;

  @ShownText({ about: 'Mã địa bàn của phương án, kèm các cấp trên.', example: '19/19.gia-sang' })
  area!: string;

  @ShownText({ about: 'Tên địa bàn.', example: 'Phường Gia Sàng, tỉnh Thái Nguyên' })
  areaName!: string;

  @ShownList(() => ParameterInForceBody, {
    about: 'Tham số có hiệu lực ngày ấy ở địa bàn; cùng mã thì chỉ có của cấp gần nhất.',
  })
  parameters!: ParameterInForceBody[];

  @ShownList(() => ProcedureBaselinesBody, { about: 'Các thủ tục của bản hiện hành với số liệu gốc.' })
  procedures!: ProcedureBaselinesBody[];
}

export function parameterInForceBody({ area, ...view }: ParameterView & Parameter, areas: AreaNames) {
  return Object.assign(parameterBody(view), { area: area ?? null, areaName: areas(pathOf(area)) });
}

export function pathOf(area: string | undefined): readonly string[] {
  return area === undefined ? [] : pathTo(area);
}

export function procedureBaselinesBody(
  { id, code, name }: Proposal['content']['procedures'][number],
  found: BaselinesOfProcedure | undefined,
  places: Places,
): Plain<ProcedureBaselinesBody> {
  const baselines = namedBaselines(found?.baselines ?? [], places);
  return { procedure: id, code, name, registered: found?.id ?? null, baselines };
}
