import { OUTCOMES, PROPOSAL_PHASES } from '@app/domain';
import { STATUS_NAMES } from '@app/wording';
import { MayBeChoice, MayBeText } from '../http/fields.js';
import { LIMITS } from '../http/limits.js';
import { PageQuery, YES_NO } from '../http/page-query.js';

export class ProposalListQuery extends PageQuery {
  @MayBeText({ about: 'Mã kế hoạch.', max: 80, example: 'gia-sang-2026' })
  plan?: string;

  @MayBeText({ about: 'Mã nội dung rà soát.', max: 80 })
  item?: string;

  @MayBeText({ about: 'Mã đơn vị chủ trì.', max: 80 })
  unit?: string;

  @MayBeText({ about: 'Mã bước.', max: 80 })
  stage?: string;

  @MayBeChoice(PROPOSAL_PHASES, { about: 'Việc đang chờ.' })
  phase?: string;

  @MayBeChoice(Object.keys(STATUS_NAMES), { about: 'Tình trạng.' })
  status?: string;

  @MayBeChoice(OUTCOMES, { about: 'Kết quả.' })
  outcome?: string;

  @MayBeText({ about: 'Mã hồ sơ trình.', max: 80 })
  dossier?: string;

  @MayBeChoice(YES_NO, { about: 'Chỉ những phương án quá hạn (true) hoặc chưa quá hạn (false).' })
  overdue?: string;

  @MayBeText({
    about: 'Tìm theo từ, có dấu hoặc không dấu, trong 50.000 ký tự đầu của phương án.',
    max: LIMITS.search,
    example: 'ho kinh doanh',
  })
  q?: string;
}
