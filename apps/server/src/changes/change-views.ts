import type { ChangedProposal } from '@app/read-side';
import { CHANGE_KIND_NAMES } from '@app/wording';
import {
  ShownAs,
  ShownList,
  ShownMap,
  ShownMaybeOne,
  ShownNumber,
  ShownOne,
  ShownText,
  type Plain,
} from '../http/answer-fields.js';
import { CountedPageBody } from '../http/page-query.js';
import type { Names } from '../http/people-names.js';
import type { UnitNames } from '../http/place-names.js';
import { PLAN_CALLED } from '../http/shapes.js';
import { peopleInFact, unitsInFact } from '../timelines/timeline-fact-views.js';
import { CorrectionBetweenBody, correctionBetweenBody, FactBetweenBody, factBetweenBody } from './change-fact-views.js';
import { effectBody, SavingEffectBody } from './effect-views.js';
import { ProposalThenBody, proposalThenBody } from './proposal-then-views.js';
import { MomentBody } from '../http/past/moment-body.js';

/** One of the things that became of a proposal. */
export class ChangeKindBody {
  @ShownText({ about: 'Thay đổi.', values: Object.keys(CHANGE_KIND_NAMES) })
  change!: string;

  @ShownText({ about: 'Tên của thay đổi.', example: CHANGE_KIND_NAMES['moved-on'] })
  changeName!: string;
}

export class ChangedProposalBody {
  @ShownText({ about: 'Mã phương án.', example: '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a' })
  id!: string;

  @ShownText({ about: 'Số trong kế hoạch.', example: 'PA-0012' })
  number!: string;

  @ShownText({ about: 'Tên phương án.', example: 'Đơn giản hóa thủ tục đăng ký thành lập hộ kinh doanh' })
  title!: string;

  @ShownAs(PLAN_CALLED, { about: 'Kế hoạch.', example: { id: 'gia-sang-2026', title: 'Kế hoạch …' } })
  plan!: ChangedProposal['plan'];

  @ShownText({ about: 'Mã đơn vị chủ trì.', example: 'gia-sang.phong-vhxh' })
  unit!: string;

  @ShownText({ about: 'Tên đơn vị chủ trì.', example: 'Phòng Văn hóa - Xã hội, phường Gia Sàng' })
  unitName!: string;

  @ShownList(() => ChangeKindBody, {
    about: 'Những thay đổi; luôn có đúng một trong appeared, gone, moved, stayed.',
  })
  changes!: readonly ChangeKindBody[];

  @ShownMaybeOne(() => ProposalThenBody, { about: 'Lúc trước; null khi chưa soạn.' })
  before!: Plain<ProposalThenBody> | null;

  @ShownMaybeOne(() => ProposalThenBody, { about: 'Lúc sau; null khi giấy tờ không còn nói đến vào ngày ấy.' })
  after!: Plain<ProposalThenBody> | null;

  @ShownList(() => SavingEffectBody, {
    about: 'Tiết kiệm như đã đo, theo từng phương pháp và loại thời gian, vào hai lúc; kể cả khi phương án trùng.',
  })
  savings!: readonly Plain<SavingEffectBody>[];

  @ShownList(() => FactBetweenBody, {
    about:
      'Những việc ở giữa, cũ trước, không kể đính chính; nhiều thì 20 việc sau cùng và những lần trả lại, quyết định trước đó; còn lại ở diễn biến.',
  })
  facts!: readonly Plain<FactBetweenBody>[];

  @ShownNumber({ about: 'Số việc ở giữa.', example: 4 })
  factCount!: number;

  @ShownList(() => CorrectionBetweenBody, { about: 'Những đính chính được ghi nhận ở giữa, cũ trước.' })
  corrections!: readonly Plain<CorrectionBetweenBody>[];
}

export class ChangePageBody extends CountedPageBody {
  @ShownOne(() => MomentBody, { about: 'Lúc trước.' })
  from!: Plain<MomentBody>;

  @ShownOne(() => MomentBody, { about: 'Lúc sau.' })
  to!: Plain<MomentBody>;

  @ShownList(() => ChangedProposalBody, { about: 'Các phương án có thay đổi.' })
  items!: readonly Plain<ChangedProposalBody>[];

  @ShownMap({ about: 'Họ tên theo mã người, chỉ để hiển thị; null khi đã xóa.' })
  names!: Names;

  @ShownMap({ about: 'Số của các phương án, hồ sơ mà các việc nêu mã.' })
  numbers!: Readonly<Record<string, string | null>>;
}

export function changedProposalBody(one: ChangedProposal, units: UnitNames): Plain<ChangedProposalBody> {
  const { id, number, title, plan, unit, changes, before, after, savings, facts, factCount, corrections } = one;
  return {
    id,
    number,
    title,
    plan,
    unit,
    unitName: units.get(unit) ?? unit,
    changes: changes.map((change) => ({ change, changeName: CHANGE_KIND_NAMES[change] })),
    before: before && proposalThenBody(before),
    after: after && proposalThenBody(after),
    savings: savings.map(effectBody),
    facts: facts.map((fact) => factBetweenBody(fact, units)),
    factCount,
    corrections: corrections.map((fact) => correctionBetweenBody(fact, units)),
  };
}

export function unitsInChange({ unit, facts, corrections }: ChangedProposal): readonly string[] {
  return [unit, ...[...facts, ...corrections].flatMap(unitsInFact)];
}

export function peopleInChange({ facts, corrections }: ChangedProposal): readonly string[] {
  return [...facts, ...corrections].flatMap(peopleInFact);
}
