import type { CopyHead, WorkingCopy } from '@app/identity';
import type { SubjectView } from '@app/read-side';
import { FIELD_WORDS, WORKING_FORM_NAMES } from '@app/wording';
import {
  ShownList,
  ShownMaybe,
  ShownMaybeNumber,
  ShownMaybeOne,
  ShownNumber,
  ShownText,
  ShownTextMap,
  type Plain,
} from '../http/answer-fields.js';
import { MayBeWhole } from '../http/fields.js';
import { LIMITS } from '../http/limits.js';
import { TypedTexts } from '../http/nested-fields.js';
import type { UnitNames } from '../http/place-names.js';
import { rule } from '../http/rules.js';
import { WORKING_FORMS, workingForm } from './working-forms.js';

/** Steps of letters, digits and hyphens, with dots or square brackets between; none begins like a member of a prototype. */
const PATH = /^[\p{L}\p{N}][\p{L}\p{N}_-]*(?:[.:/][\p{L}\p{N}][\p{L}\p{N}_-]*|\[\d{1,4}\])*$/u;
const NEWEST_REVISION = 9_999_999_999;
const EXAMPLE = { title: 'Rút ngắn thời hạn', 'measures[0].content': 'Rút thời hạn từ 05 ngày xuống ' };

export class TypedBody {
  @MayBeWhole({
    about: 'Bản của đối tượng mà người viết đã xem khi bắt đầu.',
    min: 0,
    max: NEWEST_REVISION,
    example: 3,
  })
  basedOn?: number | null;

  @TypedTexts({
    about: 'Chữ đang gõ ở từng trường, theo đường dẫn của trường; giữ nguyên, chưa kiểm tra nghĩa.',
    most: LIMITS.typedFields,
    max: LIMITS.typedText,
    path: rule('path', FIELD_WORDS.path, (path) => path.length <= LIMITS.fieldPath && PATH.test(path)),
    example: EXAMPLE,
  })
  fields!: Readonly<Record<string, string>>;
}

export class CopySubjectBody {
  @ShownMaybe({ about: 'Số, nếu có.', example: 'PA-0012' })
  number!: string | null;

  @ShownText({ about: 'Tên.', example: 'Đơn giản hóa thủ tục đăng ký thành lập hộ kinh doanh' })
  title!: string;

  @ShownNumber({ about: 'Bản hiện tại; khác basedOn là đã thay đổi từ khi bắt đầu viết.', example: 4 })
  revision!: number;

  @ShownText({ about: 'Mã kế hoạch.', example: 'gia-sang-2026' })
  plan!: string;

  @ShownText({ about: 'Tên kế hoạch.', example: 'Kế hoạch rà soát, đơn giản hóa thủ tục hành chính năm 2026' })
  planName!: string;

  @ShownMaybe({ about: 'Mã đơn vị; null với kế hoạch.', example: 'gia-sang.phong-vhxh' })
  unit!: string | null;

  @ShownMaybe({ about: 'Tên đơn vị.', example: 'Phòng Văn hóa - Xã hội, phường Gia Sàng' })
  unitName!: string | null;
}

/** `revision`: of the copy. */
export class CopyHeadBody {
  @ShownText({ about: 'Biểu đang điền.', values: WORKING_FORMS })
  form!: string;

  @ShownText({ about: 'Tên biểu.', example: WORKING_FORM_NAMES.return })
  formName!: string;

  @ShownText({ about: 'Mã kế hoạch, phương án hoặc hồ sơ.', example: '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a' })
  subject!: string;

  @ShownNumber({ about: 'Bản của bản viết dở; gửi lại ở If-Match khi ghi tiếp.', example: 17 })
  revision!: number;

  @ShownMaybeNumber({ about: 'Bản của đối tượng mà người viết đã xem khi bắt đầu.', example: 3 })
  basedOn!: number | null;

  @ShownText({ about: 'Lúc ghi gần nhất.', example: '2026-05-14T02:10:00.000Z' })
  changedAt!: string;
}

export class ListedCopyBody extends CopyHeadBody {
  @ShownMaybeOne(() => CopySubjectBody, { about: 'Viết về gì; null khi không còn được xem.' })
  about!: CopySubjectBody | null;
}

export class WorkingCopyBody extends ListedCopyBody {
  @ShownTextMap({ about: 'Chữ ở từng trường, đúng như đã gõ.', example: EXAMPLE })
  fields!: Readonly<Record<string, string>>;
}

export class CopyListBody {
  @ShownList(() => ListedCopyBody, { about: 'Mới ghi trước.' })
  items!: readonly ListedCopyBody[];
}

export function headBody({ form, subject, revision, basedOn, changedAt }: CopyHead): Plain<CopyHeadBody> {
  const known = workingForm(form);
  const formName = known === undefined ? form : WORKING_FORM_NAMES[known];
  return { form, formName, subject, revision, basedOn, changedAt: changedAt.toISOString() };
}

/** As another request of the same person finds it. */
export function keptBody(copy: WorkingCopy): Omit<Plain<WorkingCopyBody>, 'about'> {
  return { ...headBody(copy), fields: copy.fields };
}

export function subjectBody(view: SubjectView | undefined, units: UnitNames): CopySubjectBody | null {
  if (!view) return null;
  const { number, title, revision, plan, planName, unit } = view;
  const unitName = unit === null ? null : (units.get(unit) ?? unit);
  return { number, title, revision, plan, planName, unit, unitName };
}
