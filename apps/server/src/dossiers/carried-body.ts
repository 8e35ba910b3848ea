import { OUTCOMES, type Outcome } from '@app/domain';
import type { DossierDetail } from '@app/read-side';
import { OUTCOME_NAMES } from '@app/wording';
import { ShownMaybe, ShownNumber, ShownText, type Plain } from '../http/answer-fields.js';
import type { UnitNames } from '../http/place-names.js';

/** A proposal as a dossier carries it, and what became of it there. */
export class CarriedBody {
  @ShownText({ about: 'Mã phương án.', example: '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a' })
  proposal!: string;

  @ShownText({ about: 'Số phương án.', example: 'PA-0012' })
  number!: string;

  @ShownText({ about: 'Tên phương án.', example: 'Đơn giản hóa thủ tục đăng ký thành lập hộ kinh doanh' })
  title!: string;

  @ShownText({ about: 'Mã đơn vị chủ trì.', example: 'gia-sang.phong-vhxh' })
  unit!: string;

  @ShownText({ about: 'Tên đơn vị chủ trì.', example: 'Phòng Văn hóa - Xã hội, phường Gia Sàng' })
  unitName!: string;

  @ShownNumber({ about: 'Bản trong hồ sơ.', example: 2 })
  edition!: number;

  @ShownMaybe({ about: 'Kết quả; null khi chưa có.', values: OUTCOMES })
  outcome!: Outcome | null;

  @ShownMaybe({ about: 'Tên kết quả.', example: OUTCOME_NAMES.approved })
  outcomeName!: string | null;

  @ShownMaybe({ about: 'Mã quyết định sau cùng.', example: null })
  decision!: string | null;
}

export function carriedBody(stay: DossierDetail['record']['proposals'][number], units: UnitNames): Plain<CarriedBody> {
  const { proposal, number, title, unit, edition, outcome, decision } = stay;
  return {
    proposal,
    number,
    title,
    unit,
    unitName: units.get(unit) ?? unit,
    edition,
    outcome,
    outcomeName: outcome && OUTCOME_NAMES[outcome],
    decision,
  };
}
