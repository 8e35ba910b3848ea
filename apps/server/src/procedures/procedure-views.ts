import { channelsIn, generalTerms, partsOf, PROCEDURE_CATALOGUES } from '@app/domain';
import type { ProcedureDetail, ProcedureView } from '@app/read-side';
import { CATALOGUE_NAMES } from '@app/wording';
import { ActBody } from '../acts/act-views.js';
import type { AreaNames, Places } from '../http/place-names.js';
import { CountedPageBody } from '../http/page-query.js';
import type { Names } from '../http/people-names.js';
import { byCode, MAYBE_TEXT } from '../http/shapes.js';
import {
  ShownAs,
  ShownFlag,
  ShownList,
  ShownNumber,
  ShownText,
  ShownTexts,
  type Plain,
} from '../http/answer-fields.js';
import { shownBaselines, type ShownBaseline } from './baseline-views.js';
import { CHANNELS, DETAILS, GENERAL, STANDING_BASELINES } from './procedure-shapes.js';
import { DetailTextBody, detailTexts } from './version-views.js';
import { shownChannel, shownGeneral, type ShownChannel, type ShownGeneral } from './shown-readings.js';

export class ProcedureSummaryBody {
  @ShownText({ about: 'Mã trong sổ thủ tục.', example: '1.000014:19' })
  id!: string;

  @ShownNumber({ about: 'Bản ghi hiện tại; dùng cho If-Match.', example: 0 })
  revision!: number;

  @ShownText({ about: 'Mã nhận diện: tám ký tự đầu của mã quốc gia, hoặc mã nội bộ.', example: '1.000014' })
  key!: string;

  @ShownText({ about: 'Mã như nguồn ghi.', example: '1.000014.000.00.00.H55' })
  code!: string;

  @ShownText({ about: 'Danh mục.', values: PROCEDURE_CATALOGUES })
  catalogue!: ProcedureView['catalogue'];

  @ShownText({ about: 'Tên danh mục.', example: CATALOGUE_NAMES.national })
  catalogueName!: string;

  @ShownText({ about: 'Tên thủ tục.', example: 'Đăng ký khai sinh' })
  name!: string;

  @ShownText({ about: 'Lĩnh vực.', example: 'Hộ tịch' })
  field!: string;

  @ShownTexts({ about: 'Cấp thực hiện.', example: ['Cấp xã'] })
  levels!: readonly string[];

  @ShownTexts({ about: 'Địa bàn giữ sổ, từ tỉnh xuống; trống là sổ dùng chung.', example: ['19'] })
  area!: readonly string[];

  @ShownText({ about: 'Tên địa bàn.', example: 'Phường Gia Sàng, tỉnh Thái Nguyên' })
  areaName!: string;

  @ShownFlag({ about: 'Có số liệu gốc năm 2024 của cơ quan trong phạm vi được xem.', example: false })
  baseline!: boolean;
}

export class ProcedurePageBody extends CountedPageBody {
  @ShownList(() => ProcedureSummaryBody, { about: 'Các thủ tục.' })
  items!: ProcedureSummaryBody[];
}

export class RegisteredProcedureBody extends ProcedureSummaryBody {
  @ShownText({ about: 'Vị trí của sự kiện mới nhất.', example: '0000000000000000042' })
  position!: string;

  @ShownAs(DETAILS, { about: 'Nội dung như nguồn ghi, theo từng mục.', example: { name: 'Đăng ký khai sinh' } })
  details!: ProcedureDetail['details'];

  @ShownList(() => DetailTextBody, { about: 'Cũng nội dung ấy, theo thứ tự, mỗi mục kèm tên.' })
  texts!: readonly DetailTextBody[];

  @ShownTexts({ about: 'Đối tượng thực hiện.', example: ['Công dân Việt Nam'] })
  subjects!: readonly string[];

  @ShownAs(CHANNELS, {
    about: 'Hình thức nộp với thời hạn (nguyên văn và đã đọc), phí (nguyên văn và đã đọc); null khi không tách được.',
    example: [{ name: 'Trực tiếp', time: '5 Ngày làm việc', fee: 'Miễn phí', note: '' }],
  })
  channels!: readonly ShownChannel[];

  @ShownAs(GENERAL, {
    about: 'Thời hạn và phí (nguyên văn và đã đọc) chung cho mọi hình thức nộp; null khi nguồn không ghi.',
    example: { time: '5 ngày làm việc', fee: 'Không' },
  })
  general!: ShownGeneral | null;

  @ShownAs(STANDING_BASELINES, {
    about: 'Số liệu gốc năm 2024 theo cơ quan, kèm những số liệu trước khi đính chính; trống là không có số liệu gốc.',
    example: [{ agency: 'gia-sang.ubnd', year: 2024, cost: '32000000', costMethod: 'SCM_TT02', earlier: [] }],
  })
  baselines!: readonly ShownBaseline[];

  @ShownAs(byCode(MAYBE_TEXT), { about: 'Họ tên những người đã ghi số liệu gốc; null khi đã xóa.', example: {} })
  names!: Names;

  @ShownList(() => ActBody, { about: 'Mọi việc có thể làm với thủ tục: người hỏi làm được hay không, và vì sao.' })
  acts!: readonly ActBody[];
}

export function procedureSummary(view: ProcedureView, areas: AreaNames): Plain<ProcedureSummaryBody> {
  const { id, revision, key, code, catalogue, name, field, levels, area, baseline } = view;
  const catalogueName = CATALOGUE_NAMES[catalogue];
  return {
    id,
    revision,
    key,
    code,
    catalogue,
    catalogueName,
    name,
    field,
    levels,
    area,
    areaName: areas(area),
    baseline,
  };
}

export function procedureBody(
  view: ProcedureDetail,
  places: Places,
  names: Names,
): Omit<RegisteredProcedureBody, 'acts'> {
  const { position, details, baselines } = view;
  const general = generalTerms(details);
  const read = {
    subjects: partsOf(details.subjects),
    channels: channelsIn(details.channels).map(shownChannel),
    general: general && shownGeneral(general),
  };
  return {
    ...procedureSummary(view, places.areas),
    position,
    details,
    texts: detailTexts(details),
    ...read,
    baselines: shownBaselines(baselines, places),
    names,
  };
}
