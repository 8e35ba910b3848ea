import type { OneThing } from '@app/read-side';
import { KIND_NAMES } from '@app/wording';
import { AreaQuery } from '../http/area-query.js';
import { MayBeChoice } from '../http/fields.js';
import { NarrowsToAny } from '../http/filter-fields.js';

const { proposal, dossier, plan } = KIND_NAMES;

export class OverviewQuery extends AreaQuery {
  @NarrowsToAny('plan', { about: 'Mã kế hoạch', example: 'gia-sang-2026' })
  plan?: readonly string[];

  @MayBeChoice({ proposal, dossier, plan }, { about: 'Chỉ những gì thuộc loại này.' })
  kind?: OneThing;
}
