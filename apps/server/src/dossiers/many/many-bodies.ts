import { Dated } from '../../http/dated-body.js';
import { Text } from '../../http/fields.js';
import { LIMITS } from '../../http/limits.js';
import { ListOf } from '../../http/nested-fields.js';
import { ProposalIds } from '../../http/numbered-fields.js';
import { ListedBody } from '../dossier-bodies.js';

export class IncludeManyBody extends Dated {
  @ListOf(() => ListedBody, { about: 'Các phương án được đưa vào.', min: 1, max: LIMITS.listed })
  proposals!: ListedBody[];
}

export class RemoveManyBody extends Dated {
  @ProposalIds({
    about: 'Mã các phương án.',
    min: 1,
    max: LIMITS.listed,
    example: ['5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a'],
  })
  proposals!: string[];

  @Text({ about: 'Lý do đưa ra khỏi hồ sơ.', max: LIMITS.text, lines: true, example: 'Chờ bổ sung ý kiến.' })
  reason!: string;
}
