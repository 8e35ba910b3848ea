import { KIND_NAMES } from '@app/wording';
import { AreaQuery } from '../http/area-query.js';
import { MayBeChoice } from '../http/fields.js';
import { NarrowsToAny } from '../http/filter-fields.js';
import type { HeardKind } from './hearing.js';

const { proposal, dossier, plan } = KIND_NAMES;

export class OverviewQuery extends AreaQuery {
  @NarrowsToAny('plan', { about: 'Mã kế hoạch', example: 'gia-sang-2026' })
  plan?: readonly string[];

  @MayBeChoice(
    { proposal, dossier, plan, savings: 'Cắt giảm' },
    {
      about: 'Chỉ những gì thuộc loại này; savings: mọi điều làm đổi số liệu cắt giảm, cả sổ thủ tục và số liệu gốc.',
    },
  )
  kind?: HeardKind;
}
