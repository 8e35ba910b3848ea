import type { TargetProcedure } from '@app/read-side';
import { CATALOGUE_NAMES } from '@app/wording';
import { ShownAs, ShownList, ShownMaybe, ShownText, type Plain } from '../http/answer-fields.js';
import { CountedPageBody } from '../http/page-query.js';
import type { UnitNames } from '../http/place-names.js';
import { orNull } from '../http/shapes.js';
import { KIND } from './figure-shapes.js';
import { amountText, kindBody } from './figures.js';

export class TargetProcedureBody {
  @ShownText({ about: 'Mã thủ tục trong sổ.', example: '1.001193:19' })
  procedure!: string;

  @ShownText({ about: 'Mã thủ tục như nguồn ghi.', example: '1.001193' })
  code!: string;

  @ShownText({ about: 'Tên thủ tục.', example: 'Đăng ký khai sinh' })
  name!: string;

  @ShownText({ about: 'Danh mục của sổ.', values: Object.keys(CATALOGUE_NAMES) })
  catalogue!: string;

  @ShownText({ about: 'Tên danh mục.', example: CATALOGUE_NAMES.national })
  catalogueName!: string;

  @ShownText({ about: 'Lĩnh vực; trống khi sổ không ghi.', example: 'Hộ tịch' })
  field!: string;

  @ShownMaybe({ about: 'Mã cơ quan của số liệu gốc; null khi không hỏi số liệu gốc.', example: 'gia-sang.ubnd' })
  agency!: string | null;

  @ShownMaybe({ about: 'Tên cơ quan.', example: 'UBND phường Gia Sàng' })
  agencyName!: string | null;

  @ShownAs(orNull(KIND), { about: 'Loại thời gian hoặc phương pháp của số liệu gốc.' })
  of!: ReturnType<typeof kindBody> | null;

  @ShownMaybe({ about: 'Số liệu gốc năm 2024, số thập phân đúng; chi phí là đồng một năm.', example: '40' })
  amount!: string | null;

  @ShownMaybe({ about: 'Bằng chữ.', example: '40 giờ làm việc (5 ngày làm việc)' })
  text!: string | null;
}

export class TargetProcedurePageBody extends CountedPageBody {
  @ShownList(() => TargetProcedureBody, { about: 'Các thủ tục; cộng số liệu gốc của mọi trang bằng mẫu số.' })
  items!: readonly Plain<TargetProcedureBody>[];
}

export function targetProcedureBody(
  { procedure, code, name, catalogue, field, agency, kind, amount }: TargetProcedure,
  units: UnitNames,
): Plain<TargetProcedureBody> {
  return {
    procedure,
    code,
    name,
    catalogue,
    catalogueName: CATALOGUE_NAMES[catalogue],
    field,
    agency,
    agencyName: agency && (units.get(agency) ?? agency),
    of: kind === null ? null : kindBody(kind),
    amount,
    text: kind === null || amount === null ? null : amountText(kind, amount),
  };
}
