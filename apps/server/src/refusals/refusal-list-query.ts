import { COMMANDS } from '@app/domain';
import { ACT_NAMES } from '@app/wording';
import { MayBeChoice, MayBeDay } from '../http/fields.js';
import { NarrowsTo } from '../http/filter-fields.js';
import { counted, ReadQuery } from '../http/page-query.js';

const commandNames = Object.fromEntries(Object.entries(ACT_NAMES).filter(([act]) => Object.hasOwn(COMMANDS, act)));

/** Which refusals. */
export class RefusalFilterQuery extends ReadQuery {
  @NarrowsTo('person', { about: 'Mã người bị từ chối.' })
  person?: string;

  @MayBeChoice(commandNames, { about: 'Việc bị từ chối.', example: 'ApproveEdition' })
  action?: string;

  @MayBeDay({ about: 'Từ ngày (giờ Việt Nam).', example: '2026-05-01' })
  from?: string | null;

  @MayBeDay({ about: 'Đến hết ngày.', example: '2026-05-31' })
  to?: string | null;
}

export class RefusalListQuery extends counted(RefusalFilterQuery) {}
