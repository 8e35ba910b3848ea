import { OUTCOMES, type Outcome } from '@app/domain';
import { CHANGE_KINDS, type ChangeReport } from '@app/read-side';
import { CHANGE_DIMENSION_NAMES, CHANGE_KIND_NAMES, OUTCOME_NAMES } from '@app/wording';
import {
  ShownAs,
  ShownList,
  ShownMaybeOne,
  ShownNumber,
  ShownOne,
  ShownText,
  type Plain,
} from '../http/answer-fields.js';
import { PageBody } from '../http/page-query.js';
import { STAGE_CALLED } from '../http/shapes.js';
import { ChangeKindBody } from './change-views.js';
import { effectBody, SavingEffectBody } from './effect-views.js';
import { MomentBody } from '../http/past/moment-body.js';

class ChangeCountBody extends ChangeKindBody {
  @ShownNumber({ about: 'Số phương án; danh sách: change=….', example: 4 })
  count!: number;
}

class DecidedCountBody {
  @ShownText({ about: 'Kết quả mới.', values: OUTCOMES })
  outcome!: Outcome;

  @ShownText({ about: 'Tên kết quả.', example: OUTCOME_NAMES.approved })
  outcomeName!: string;

  @ShownNumber({ about: 'Số phương án; danh sách: change=decided&outcome=….', example: 2 })
  count!: number;
}

class MoveCountBody {
  @ShownAs(STAGE_CALLED, { about: 'Bước lúc trước.', example: { id: 'ra-soat', name: 'Rà soát tại đơn vị' } })
  from!: { readonly id: string; readonly name: string };

  @ShownAs(STAGE_CALLED, { about: 'Bước lúc sau.', example: { id: 'tong-hop', name: 'Tổng hợp tại Trung tâm' } })
  to!: { readonly id: string; readonly name: string };

  @ShownNumber({ about: 'Số phương án; danh sách: change=moved&fromStage=…&stage=….', example: 3 })
  count!: number;
}

class EffectsBody {
  @ShownList(() => SavingEffectBody, { about: 'Thời gian, theo từng loại.' })
  time!: readonly Plain<SavingEffectBody>[];

  @ShownList(() => SavingEffectBody, { about: 'Chi phí, theo từng phương pháp.' })
  cost!: readonly Plain<SavingEffectBody>[];
}

export class ChangeTotalsBody {
  @ShownNumber({ about: 'Số phương án có thay đổi.', example: 12 })
  changed!: number;

  @ShownList(() => ChangeCountBody, {
    about:
      'Theo từng thay đổi; appeared, gone, moved và stayed cộng lại bằng changed, những thay đổi khác thì chồng lên.',
  })
  changes!: readonly Plain<ChangeCountBody>[];

  @ShownList(() => DecidedCountBody, { about: 'Những phương án có kết quả mới, theo kết quả.' })
  decided!: readonly Plain<DecidedCountBody>[];

  @ShownList(() => MoveCountBody, { about: 'Từ bước nào sang bước nào, nhiều trước; cộng lại bằng moved.' })
  moves!: readonly Plain<MoveCountBody>[];

  @ShownMaybeOne(() => EffectsBody, {
    about:
      'Tác động đến thời gian và chi phí: tổng vào lúc sau trừ tổng vào lúc trước, như /api/v1/savings vào hai lúc ấy. null khi phạm vi có quá 60.000 phương án; hãy hỏi hẹp hơn.',
  })
  savings!: Plain<EffectsBody> | null;
}

class ChangePartBody extends ChangeTotalsBody {
  @ShownText({ about: 'Giá trị của phần này: mã kế hoạch, đơn vị, địa bàn hoặc bước.', example: 'gia-sang-2026' })
  value!: string;

  @ShownText({ about: 'Tên của giá trị.', example: 'Kế hoạch …' })
  name!: string;
}

export class ChangeSummaryBody extends PageBody {
  @ShownText({ about: 'Chia theo.', values: Object.keys(CHANGE_DIMENSION_NAMES) })
  by!: string;

  @ShownText({ about: 'Tên của chiều chia.', example: CHANGE_DIMENSION_NAMES.plan })
  byName!: string;

  @ShownOne(() => MomentBody, { about: 'Lúc trước.' })
  from!: Plain<MomentBody>;

  @ShownOne(() => MomentBody, { about: 'Lúc sau.' })
  to!: Plain<MomentBody>;

  @ShownOne(() => ChangeTotalsBody, { about: 'Tổng cộng.' })
  total!: Plain<ChangeTotalsBody>;

  @ShownList(() => ChangePartBody, {
    about: 'Các phần có thay đổi, nhiều nhất 500 một trang; mỗi phương án có thay đổi thuộc một phần.',
  })
  parts!: readonly Plain<ChangePartBody>[];
}

/** `names`: of units and areas, by code. */
export function changeSummaryParts(
  { by, total, parts, next }: ChangeReport,
  names: ReadonlyMap<string, string>,
): Omit<Plain<ChangeSummaryBody>, 'from' | 'to'> {
  return {
    by,
    byName: CHANGE_DIMENSION_NAMES[by],
    total: totalsBody(total),
    parts: parts.map(({ value, name, ...totals }) => {
      return { value, name: name ?? names.get(value) ?? value, ...totalsBody(totals) };
    }),
    next,
  };
}

function totalsBody({ changed, kinds, decided, moves, savings }: ChangeReport['total']): Plain<ChangeTotalsBody> {
  return {
    changed,
    changes: CHANGE_KINDS.map((change) => {
      return { change, changeName: CHANGE_KIND_NAMES[change], count: kinds[change] };
    }),
    decided: decided.map((one) => ({ ...one, outcomeName: OUTCOME_NAMES[one.outcome] })),
    moves,
    savings: savings && { time: savings.time.map(effectBody), cost: savings.cost.map(effectBody) },
  };
}
