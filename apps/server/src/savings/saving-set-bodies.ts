import type { Dimension } from '@app/read-side';
import { DIMENSION_NAMES } from '@app/wording';
import { ShownList } from '../http/answer-fields.js';
import { MayBeChoice } from '../http/fields.js';
import { LIMITS } from '../http/limits.js';
import { ProposalIds } from '../http/numbered-fields.js';
import { DuplicateBody } from './line-views.js';
import { SavingReportBody } from './totals-views.js';

export class SetAskedBody {
  @ProposalIds({
    about: 'Mã các phương án được chọn.',
    min: 1,
    max: LIMITS.listed,
    example: ['5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a'],
  })
  proposals!: string[];

  @MayBeChoice(DIMENSION_NAMES, { about: 'Chia theo; mặc định theo tình trạng.' })
  by?: Dimension;
}

export class SavingSetBody extends SavingReportBody {
  @ShownList(() => DuplicateBody, {
    about: 'Các dòng trùng, mỗi dòng với dòng được tính, nhiều nhất 100; số dòng trùng ở total.lines.',
  })
  duplicates!: DuplicateBody[];
}
