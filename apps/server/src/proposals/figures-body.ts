import type { CivilDate, Content, MeasurementInputs, Writing } from '@app/domain';
import { FIELD_WORDS } from '@app/wording';
import { Together } from '../http/declared-fields.js';
import { MayBeDay, MayBeText } from '../http/fields.js';
import { LIMITS } from '../http/limits.js';
import { MayBeListOf, MayBeOne } from '../http/nested-fields.js';
import { MayBeProposalId } from '../http/numbered-fields.js';
import { ContentBody, contentOf } from './content-body.js';
import { Measurements } from './measurement-field.js';
import { WarningAnswerBody } from './warning-answers-body.js';

@Together<FiguresBody>(({ proposal, area }, faults, at) => {
  const given = [proposal, area].filter((one) => typeof one === 'string').length;
  if (given !== 1) faults.add(at === '' ? 'proposal' : at, 'oneOfTwo', FIELD_WORDS.proposalOrArea);
})
export class FiguresBody {
  @MayBeProposalId({ about: 'Phương án sẽ mang số liệu: tính theo nội dung, địa bàn của phương án.', example: null })
  proposal?: string | null;

  @MayBeText({
    about: 'Mã địa bàn, khi chưa có phương án: tính theo tham số áp dụng ở đó.',
    max: LIMITS.pathPart,
    example: '19/19.gia-sang',
  })
  area?: string | null;

  @MayBeDay({ about: 'Ngày tính; bỏ trống là hôm nay.', example: '2026-05-14' })
  on?: CivilDate | null;

  @MayBeOne(() => ContentBody, { about: 'Nội dung sẽ lưu; bỏ trống là nội dung đang có của phương án.' })
  content?: ContentBody | null;

  @Measurements({ about: 'Số liệu đo, như khi ghi; thủ tục mới của nội dung nêu theo vị trí: procedures[0].' })
  measurements!: readonly MeasurementInputs[];

  @MayBeListOf(() => WarningAnswerBody, { about: 'Giải trình các cảnh báo.', max: LIMITS.listed })
  warningAnswers?: WarningAnswerBody[] | null;
}

/** `known`: the content that stays without another. */
export function writingIn({ content, measurements, warningAnswers }: FiguresBody, known: Content): Writing {
  const answers = warningAnswers?.map(({ procedure, code, field, answer }) => ({ procedure, code, field, answer }));
  return {
    content: content ? contentOf(content) : known,
    measurements,
    ...(answers ? { warningAnswers: answers } : {}),
  };
}

/** What measurements alone say of a content: which procedures there are. */
export function measuredAlone(measurements: readonly MeasurementInputs[]): Content {
  const ids = [...new Set(measurements.map(({ procedure }) => procedure))];
  const procedures = ids.filter((id) => id !== 'group').map((id) => ({ id, code: null, name: '' }));
  return { title: '', group: procedures.length === 0 ? 'group' : null, procedures, measures: [], benefit: null };
}
