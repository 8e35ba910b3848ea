import { DueCountedBody, dueCountedBody } from '../http/due-counted-body.js';
import { OUTCOMES, type CivilDate, type Dossier, type MeasureOutcome, type Outcome } from '@app/domain';
import type { DossierDetail } from '@app/read-side';
import { OUTCOME_NAMES } from '@app/wording';
import type { Names } from '../http/people-names.js';
import { ActBody } from '../acts/act-views.js';
import {
  ShownAs,
  ShownFlag,
  ShownList,
  ShownMap,
  ShownMaybeOne,
  ShownNumber,
  ShownText,
  ShownTexts,
  type Plain,
} from '../http/answer-fields.js';
import { ReturnMadeBody, returnsBody } from '../http/return-made-body.js';
import { StageStayBody, staysBody } from '../http/stage-stay-body.js';
import { QuestionBody } from '../http/question-body.js';
import type { UnitNames } from '../http/place-names.js';
import { DecisionShownBody, DossierPaperBody, OutsideActShownBody, recordShown } from './dossier-record-views.js';
import { ProposalStayBody } from './proposal-stay-views.js';
import { DossierSummaryBody, summaryBody } from './dossier-summary-views.js';
import { MEASURE_OUTCOME } from '../http/outcome-shapes.js';
import { among, FLAG, parts, several, TEXT, WHOLE } from '../http/shapes.js';

export class EntryBody {
  @ShownText({ about: 'Mã phương án.', example: '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a' })
  proposal!: string;

  @ShownText({ about: 'Số phương án.', example: 'PA-0012' })
  number!: string;

  @ShownText({ about: 'Tên phương án.', example: 'Đơn giản hóa thủ tục đăng ký thành lập hộ kinh doanh' })
  title!: string;

  @ShownNumber({ about: 'Bản trong hồ sơ.', example: 2 })
  edition!: number;

  @ShownTexts({ about: 'Mã các biện pháp.', example: ['m1', 'm2'] })
  measures!: readonly string[];
}

interface NamedOutcome extends Omit<Dossier['decided'][number], 'measures'> {
  readonly outcomeName: string;
  readonly measures: readonly (MeasureOutcome & { readonly outcomeName: string })[];
}

const DECIDED = several(
  parts<keyof NamedOutcome>({
    proposal: TEXT,
    edition: WHOLE,
    outcome: among(OUTCOMES),
    outcomeName: TEXT,
    final: FLAG,
    measures: several(MEASURE_OUTCOME),
  }),
);

export class DossierBody extends DossierSummaryBody {
  @ShownText({ about: 'Vị trí của sự kiện mới nhất.', example: '0000000000000000042' })
  position!: string;

  @ShownFlag({ about: 'Nhập sau: có trước ngày kế hoạch được đưa vào thực hiện trong hệ thống.', example: false })
  enteredLate!: boolean;

  @ShownMaybeOne(() => DueCountedBody, { about: 'Hạn tính từ ngày đến bước này; null khi hạn không tính như vậy.' })
  dueCounted!: DueCountedBody | null;

  @ShownFlag({ about: 'Đã tiếp nhận ở bước này.', example: true })
  received!: boolean;

  @ShownFlag({ about: 'Rời bước này phải có văn bản trình (số, ngày, người ký).', example: true })
  needsLetter!: boolean;

  @ShownList(() => EntryBody, { about: 'Đang trong hồ sơ và chưa quyết định ở bước này.' })
  entries!: EntryBody[];

  @ShownList(() => EntryBody, { about: 'Đã quyết định ở bước này và đi tiếp cùng hồ sơ.' })
  staying!: EntryBody[];

  @ShownAs(DECIDED, { about: 'Kết quả đã quyết định theo từng phương án và biện pháp.' })
  decided!: readonly NamedOutcome[];

  @ShownList(() => DecisionShownBody, { about: 'Các Quyết định.' })
  decisions!: readonly Plain<DecisionShownBody>[];

  @ShownList(() => DossierPaperBody, { about: 'Các Tờ trình.' })
  letters!: readonly DossierPaperBody[];

  @ShownList(() => QuestionBody, { about: 'Các yêu cầu giải trình, hỏi và trả lời.' })
  explanations!: readonly Plain<QuestionBody>[];

  @ShownList(() => OutsideActShownBody, { about: 'Việc thực hiện ngoài hệ thống.' })
  outsideActs!: readonly OutsideActShownBody[];

  @ShownList(() => ProposalStayBody, { about: 'Mọi phương án đã từng ở trong hồ sơ.' })
  proposals!: readonly ProposalStayBody[];

  @ShownList(() => StageStayBody, { about: 'Các lần ở từng bước, cũ trước; lần cuối là bước đang đứng.' })
  stays!: readonly Plain<StageStayBody>[];

  @ShownList(() => ReturnMadeBody, { about: 'Các lần trả lại hồ sơ hoặc phương án trong hồ sơ, cũ trước.' })
  returned!: readonly ReturnMadeBody[];

  @ShownMap({ about: 'Họ tên theo mã người, chỉ để hiển thị; null khi đã xóa.' })
  names!: Names;

  @ShownList(() => ActBody, { about: 'Mọi việc có thể làm với hồ sơ: người hỏi làm được hay không, và vì sao.' })
  acts!: readonly ActBody[];
}

/** What a reader sees of a dossier, and to whom the ids in it belong. */
interface Shown {
  readonly units: UnitNames;
  readonly names: Names;
  readonly today: CivilDate;
}

export function detailBody(view: DossierDetail, { units, names, today }: Shown): Omit<DossierBody, 'acts'> {
  const called = { units, stages: view.stageNames, today };
  const { at, enteredLate, received, entries, staying, decided } = view.state;
  return {
    ...summaryBody(view, units),
    position: view.position,
    enteredLate,
    dueCounted: dueCountedBody(at),
    received,
    needsLetter: at.letter,
    entries: entries.map(entryBody),
    staying: staying.map(entryBody),
    decided: decided.map((one) => ({ ...named(one), measures: one.measures.map(named) })),
    ...recordShown(view, called),
    stays: staysBody(view.stays, called),
    returned: returnsBody(view.record.returned, called),
    names,
  };
}

function named<Decided extends { readonly outcome: Outcome }>(
  one: Decided,
): Decided & { readonly outcomeName: string } {
  return { ...one, outcomeName: OUTCOME_NAMES[one.outcome] };
}

function entryBody({ proposal, number, title, edition, measures }: Dossier['entries'][number]): EntryBody {
  return { proposal, number, title, edition, measures };
}
