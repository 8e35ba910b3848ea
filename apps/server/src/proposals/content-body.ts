import { MEASURE_TYPES, type ContentDraft, type MeasureType } from '@app/domain';
import { MEASURE_TYPE_NAMES } from '@app/wording';
import { Dated } from '../http/dated-body.js';
import { MayBeChoice, MayBeText, Text } from '../http/fields.js';
import { ListOf, MayBeOne, One } from '../http/nested-fields.js';
import { LIMITS } from '../http/limits.js';

const typeNames = MEASURE_TYPES.map((type) => `${type}: ${MEASURE_TYPE_NAMES[type]}`).join('; ');

export class ProcedureBody {
  @MayBeText({ about: 'Mã của mục này ở bản trước (p1, p2 …); bỏ trống khi là mục mới.', max: 20, example: null })
  id?: string | null;

  @MayBeText({
    about: 'Mã thủ tục hành chính như văn bản ghi, kèm đuôi địa phương cũng được (1.012753.H19), hoặc NB-… nội bộ.',
    max: 50,
    asSeen: true,
    example: '1.001612',
  })
  code?: string | null;

  @Text({
    about: 'Tên thủ tục hành chính.',
    max: LIMITS.title,
    blank: true,
    example: 'Đăng ký thành lập hộ kinh doanh',
  })
  name!: string;
}

export class RecommendationBody {
  @Text({
    about: 'Kiến nghị thực thi.',
    max: LIMITS.longText,
    lines: true,
    blank: true,
    example: 'Sửa quy định về thời hạn giải quyết từ 05 xuống 03 ngày làm việc.',
  })
  text!: string;

  @MayBeText({ about: 'Văn bản cần sửa đổi.', max: LIMITS.title, example: 'Nghị định về đăng ký doanh nghiệp' })
  document?: string | null;

  @MayBeText({ about: 'Điều, khoản cần sửa đổi.', max: LIMITS.shortText, example: 'Điều 87 khoản 4' })
  article?: string | null;
}

export class MeasureBody {
  @MayBeText({ about: 'Mã của mục này ở bản trước (m1, m2 …); bỏ trống khi là mục mới.', max: 20, example: null })
  id?: string | null;

  @MayBeChoice(MEASURE_TYPE_NAMES, { about: `Loại biện pháp. ${typeNames}.`, example: 'cut-time' })
  type?: MeasureType | null;

  @Text({
    about: 'Nội dung đơn giản hóa.',
    max: LIMITS.longText,
    lines: true,
    blank: true,
    example: 'Rút thời hạn giải quyết từ 05 xuống 03 ngày làm việc.',
  })
  content!: string;

  @Text({
    about: 'Lý do.',
    max: LIMITS.longText,
    lines: true,
    blank: true,
    example: 'Hồ sơ được kiểm tra trên cơ sở dữ liệu dùng chung nên không cần xác minh lại.',
  })
  reason!: string;

  @One(() => RecommendationBody, { about: 'Kiến nghị thực thi.' })
  recommendation!: RecommendationBody;
}

export class BenefitBody {
  @Text({
    about: 'Lợi ích, bằng lời.',
    max: LIMITS.longText,
    lines: true,
    blank: true,
    example: 'Người dân không phải nộp bản sao giấy tờ đã có trong cơ sở dữ liệu.',
  })
  text!: string;

  @Text({
    about: 'Lý do chưa có số liệu.',
    max: LIMITS.longText,
    lines: true,
    blank: true,
    example: 'Chưa thống kê được số hồ sơ trong năm.',
  })
  reason!: string;
}

export class ContentBody extends Dated {
  @Text({
    about: 'Tên phương án.',
    max: LIMITS.title,
    example: 'Đơn giản hóa thủ tục đăng ký thành lập hộ kinh doanh',
  })
  title!: string;

  @MayBeText({ about: 'Tên nhóm thủ tục, khi phương án cho cả nhóm.', max: LIMITS.title, example: null })
  group?: string | null;

  @ListOf(() => ProcedureBody, { about: 'Các thủ tục hành chính.', max: LIMITS.procedures })
  procedures!: ProcedureBody[];

  @ListOf(() => MeasureBody, { about: 'Các biện pháp.', max: LIMITS.measures })
  measures!: MeasureBody[];

  @MayBeOne(() => BenefitBody, {
    about: 'Lợi ích chỉ nêu bằng lời, khi chưa đo được thời gian hoặc chi phí của mọi thủ tục.',
  })
  benefit?: BenefitBody | null;
}

export function contentOf({ title, group, procedures, measures, benefit }: ContentBody): ContentDraft {
  return {
    title,
    group: group ?? null,
    procedures: procedures.map(({ id, code, name }) => ({ id: id ?? null, code: code ?? null, name })),
    measures: measures.map(({ id, type, content, reason, recommendation }) => ({
      id: id ?? null,
      type: type ?? null,
      content,
      reason,
      recommendation: {
        text: recommendation.text,
        document: recommendation.document ?? null,
        article: recommendation.article ?? null,
      },
    })),
    benefit: benefit ? { text: benefit.text, reason: benefit.reason } : null,
  };
}
