import { toldBy, type Content, type EditionChange } from '@app/domain';
import type { EditionEntry, EditionRead } from '@app/read-side';
import { CHANGE_NAMES, changeWords, FACT_NAMES, MEASURE_TYPE_NAMES, parameterWords } from '@app/wording';
import {
  ShownAs,
  ShownFlag,
  ShownList,
  ShownMap,
  ShownMaybeNumber,
  ShownMaybeOne,
  ShownNumber,
  ShownText,
  type Plain,
} from '../http/answer-fields.js';
import { CorrectionShownBody, correctionsBody, peopleInCorrections } from '../http/correction-shown.js';
import { DoneByBody, doneByBody } from '../http/done-by-body.js';
import { PageBody } from '../http/page-query.js';
import type { Names } from '../http/people-names.js';
import type { UnitNames } from '../http/place-names.js';
import { summaryWords } from '../timelines/summary-words.js';
import { SUMMARY } from '../timelines/summary-shapes.js';
import { MeasurementBody, measurementBody, WarningBody, warningBody } from './measurement-views.js';
import { ANYTHING } from '../http/shapes.js';
import { CONTENT } from './content-shape.js';

export class EditionMadeBody {
  @ShownNumber({ about: 'Số của bản.', example: 2 })
  edition!: number;

  @ShownNumber({ about: 'Bản ghi của việc làm ra bản này, theo diễn biến.', example: 3 })
  revision!: number;

  @ShownText({ about: 'Việc làm ra bản này.', example: 'ProposalRevised' })
  type!: EditionEntry['fact']['type'];

  @ShownText({ about: 'Tên việc.', example: FACT_NAMES.ProposalRevised })
  typeName!: string;

  @ShownText({ about: 'Ngày trên văn bản.', example: '2026-05-14' })
  on!: string;

  @ShownText({ about: 'Thời điểm ghi nhận (UTC).', example: '2026-05-14T03:12:45.120Z' })
  recordedAt!: string;

  @ShownFlag({ about: 'Ghi nhận sau ngày trên văn bản.', example: false })
  late!: boolean;

  @ShownMaybeOne(() => DoneByBody, { about: 'Ai làm ra bản này.' })
  by!: DoneByBody | null;

  @ShownAs(SUMMARY, {
    about: 'Tóm tắt việc ấy, như ở diễn biến.',
    example: { edition: 2, complete: true, measures: 1 },
  })
  summary!: EditionEntry['fact']['summary'];

  @ShownList(() => CorrectionShownBody, { about: 'Các lần đính chính ngày, cũ trước.' })
  corrections!: readonly CorrectionShownBody[];
}

export class EditionPageBody extends PageBody {
  @ShownList(() => EditionMadeBody, { about: 'Các bản, cũ trước.' })
  items!: readonly EditionMadeBody[];

  @ShownMap({ about: 'Họ tên theo mã người, chỉ để hiển thị; null khi đã xóa.' })
  names!: Names;
}

export class EditionShownBody extends EditionMadeBody {
  @ShownMaybeNumber({ about: 'Bản mới nhất của phương án; null khi bản này là bản mới nhất.', example: 3 })
  newerEdition!: number | null;

  @ShownAs(CONTENT, { about: 'Nội dung của bản, cùng dạng khi gửi, có mã từng mục.' })
  content!: Content;

  @ShownMap({ about: 'Tên loại biện pháp theo mã loại trong content.' })
  measureTypeNames!: Readonly<Record<string, string>>;

  @ShownList(() => MeasurementBody, { about: 'Số liệu thời gian, chi phí của bản.' })
  measurements!: Plain<MeasurementBody>[];

  @ShownList(() => WarningBody, { about: 'Cảnh báo về số liệu của bản.' })
  warnings!: Plain<WarningBody>[];

  @ShownMap({ about: 'Họ tên theo mã người, chỉ để hiển thị; null khi đã xóa.' })
  names!: Names;
}

export class EditionChangeBody {
  @ShownText({
    about: 'Trường khác nhau, như khi gửi; theo vị trí ở bản sau, hoặc ở bản trước khi bị bỏ.',
    example: 'measures[0].content',
  })
  field!: string;

  @ShownText({ about: 'Khác thế nào.', values: Object.keys(CHANGE_NAMES) })
  how!: EditionChange['how'];

  @ShownText({ about: 'Khác thế nào, bằng lời.', example: CHANGE_NAMES.changed })
  howName!: string;

  @ShownText({ about: 'Trường, bằng lời.', example: 'Biện pháp 1, nội dung đơn giản hóa' })
  label!: string;

  @ShownAs(ANYTHING, {
    about: 'Giá trị ở bản trước, như khi gửi; null khi chưa có; khi đổi thứ tự thì là mã các mục theo thứ tự.',
    example: 'Rút từ 05 xuống 03 ngày.',
  })
  old!: EditionChange['old'];

  @ShownAs(ANYTHING, {
    about: 'Giá trị ở bản sau, như khi gửi; null khi không còn; khi đổi thứ tự thì là mã các mục theo thứ tự.',
    example: 'Rút từ 05 xuống 02 ngày.',
  })
  new!: EditionChange['new'];

  @ShownText({ about: 'Giá trị ở bản trước, bằng lời.', example: 'Rút từ 05 xuống 03 ngày.' })
  oldText!: string;

  @ShownText({ about: 'Giá trị ở bản sau, bằng lời.', example: 'Rút từ 05 xuống 02 ngày.' })
  newText!: string;
}

export class EditionChangesBody {
  @ShownMaybeNumber({ about: 'Bản trước được so; null khi bản đầu tiên không có bản trước.', example: 1 })
  from!: number | null;

  @ShownNumber({ about: 'Bản sau.', example: 2 })
  edition!: number;

  @ShownList(() => EditionChangeBody, { about: 'Những chỗ khác nhau, theo thứ tự của mẫu.' })
  changes!: readonly EditionChangeBody[];
}

export function editionMadeBody({ edition, fact }: EditionEntry, units: UnitNames): Plain<EditionMadeBody> {
  const { revision, type, occurredOn, recordedAt, late, doneBy, corrections, summary } = fact;
  return {
    edition,
    revision,
    type,
    typeName: FACT_NAMES[type],
    on: occurredOn,
    recordedAt,
    late,
    by: doneByBody(doneBy, { units }),
    summary: summaryWords(summary, units),
    corrections: correctionsBody(corrections, { units }),
  };
}

export function editionBody(read: EditionRead, units: UnitNames, names: Names): Plain<EditionShownBody> {
  const { edition, newest, content, measurements, warnings } = read;
  return {
    ...editionMadeBody(read, units),
    newerEdition: newest > edition ? newest : null,
    content,
    measureTypeNames: measureTypeNames(content),
    measurements: measurements.map(measurementBody),
    warnings: warnings.map(warningBody),
    names,
  };
}

export function changeBody(change: EditionChange, compared: Parameters<typeof changeWords>[1]): EditionChangeBody {
  const { field, how } = change;
  const said = (value: EditionChange['old']) => (how === 'moved' ? idsIn(value as readonly string[]) : value);
  const values = { old: said(change.old), new: said(change.new) };
  return { field, how, howName: CHANGE_NAMES[how], ...values, ...changeWords(change, compared) };
}

/** Entries in order, each by its id, or by several things that tell it from the others. */
function idsIn(keys: readonly string[]): EditionChange['old'] {
  return keys.map((key) => {
    const [id = key, ...others] = toldBy(key) ?? [];
    return others.length === 0 ? id : [id, ...others];
  });
}

/** What figures were computed with, in words, by id. */
export function parametersIn(editions: readonly Pick<EditionRead, 'measurements'>[]): Readonly<Record<string, string>> {
  const costs = editions.flatMap(({ measurements }) => measurements.flatMap((one) => one.costs));
  const used = costs.flatMap((cost) => (cost.why === null ? Object.entries(cost.snapshot.parameters) : []));
  return Object.fromEntries(used.map(([id, parameter]) => [id, parameterWords(parameter)]));
}

/** Content itself is shown as it is sent. */
export function measureTypeNames({ measures }: Content): Readonly<Record<string, string>> {
  return Object.fromEntries(measures.flatMap(({ type }) => (type ? [[type, MEASURE_TYPE_NAMES[type]]] : [])));
}

/** The units of whoever made or corrected them, and the one that leads. */
export function unitsInEditions(made: readonly EditionEntry[]): readonly string[] {
  const actors = made.flatMap(({ fact }) => [fact.doneBy, ...fact.corrections.map(({ mark }) => mark.by)]);
  const leading = made.flatMap(({ fact: { summary } }) =>
    typeof summary['unit'] === 'string' ? [summary['unit']] : [],
  );
  return [...leading, ...actors.flatMap((by) => ('person' in by ? [by.unit] : []))];
}

export function peopleInEditions(made: readonly EditionEntry[]): readonly string[] {
  return made.flatMap(({ fact: { doneBy, corrections } }) => [
    ...('person' in doneBy ? [doneBy.person] : []),
    ...peopleInCorrections(corrections),
  ]);
}
