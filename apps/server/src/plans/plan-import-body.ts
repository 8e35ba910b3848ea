import { YES_NO_NAMES } from '@app/wording';
import { ShownFlag } from '../http/answer-fields.js';
import { AnswerBody } from '../http/commands.js';
import { MayBeChoice } from '../http/fields.js';

export class PlanImportQuery {
  @MayBeChoice(YES_NO_NAMES, { about: 'true: chỉ kiểm tra tệp, không ghi gì.' })
  dryRun?: keyof typeof YES_NO_NAMES;
}

/** The same whether it was imported or only tried. */
export class PlanImportedBody extends AnswerBody {
  @ShownFlag({ about: 'Chỉ kiểm tra, không ghi gì.', example: false })
  dryRun!: boolean;
}
