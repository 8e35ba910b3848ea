import { COMMANDS } from '@app/domain';
import { MayBeChoice, MayBeDay, MayBeText } from '../http/fields.js';
import { PageQuery } from '../http/page-query.js';

export class RefusalListQuery extends PageQuery {
  @MayBeText({ about: 'Mã người bị từ chối.', max: 80 })
  person?: string;

  @MayBeChoice(Object.keys(COMMANDS), { about: 'Việc bị từ chối.', example: 'ApproveEdition' })
  action?: string;

  @MayBeDay({ about: 'Từ ngày (giờ Việt Nam).', example: '2026-05-01' })
  from?: string | null;

  @MayBeDay({ about: 'Đến hết ngày.', example: '2026-05-31' })
  to?: string | null;
}
