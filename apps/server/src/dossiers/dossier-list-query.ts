import { DOSSIER_PHASES } from '@app/domain';
import { MayBeChoice, MayBeText } from '../http/fields.js';
import { PageQuery, YES_NO } from '../http/page-query.js';

export class DossierListQuery extends PageQuery {
  @MayBeText({ about: 'Mã kế hoạch.', max: 80, example: 'gia-sang-2026' })
  plan?: string;

  @MayBeText({ about: 'Mã đơn vị lập hồ sơ.', max: 80 })
  unit?: string;

  @MayBeText({ about: 'Mã bước.', max: 80 })
  stage?: string;

  @MayBeChoice(DOSSIER_PHASES, { about: 'Việc đang chờ.' })
  phase?: string;

  @MayBeChoice(['gathering', 'closed', 'over'], { about: 'Tình trạng.' })
  status?: string;

  @MayBeChoice(YES_NO, { about: 'Chỉ hồ sơ riêng của một phương án (true) hoặc hồ sơ tập hợp (false).' })
  own?: string;

  @MayBeChoice(YES_NO, { about: 'Chỉ những hồ sơ quá hạn (true) hoặc chưa quá hạn (false).' })
  overdue?: string;
}
