import { OUTCOMES, PROPOSAL_PHASES, type CivilDate, type Outcome, type ProposalPhase } from '@app/domain';
import type { ProposalThen } from '@app/read-side';
import { OUTCOME_NAMES, PHASE_NAMES, STATUS_NAMES } from '@app/wording';
import { ShownAs, ShownMaybe, ShownNumber, ShownOne, ShownText, type Plain } from '../http/answer-fields.js';
import { PATH_CALLED } from '../http/shapes.js';
import { StageBody, stageBody } from '../http/standing-body.js';

/** What a proposal was at one of the two moments. */
export class ProposalThenBody {
  @ShownNumber({ about: 'Bản ghi vào lúc ấy.', example: 3 })
  revision!: number;

  @ShownNumber({ about: 'Bản nội dung vào lúc ấy.', example: 2 })
  edition!: number;

  @ShownOne(() => StageBody, { about: 'Bước.' })
  stage!: StageBody;

  @ShownAs(PATH_CALLED, {
    about: 'Đường đi, bản và tên của đường đi.',
    example: { id: 'san-xuat-kinh-doanh', version: 1, name: 'TTHC sản xuất, kinh doanh' },
  })
  path!: ProposalThen['path'];

  @ShownText({ about: 'Ngày trên văn bản của việc đưa đến bước.', example: '2026-05-14' })
  since!: CivilDate;

  @ShownMaybe({ about: 'Hạn của bước; null khi kế hoạch không nêu ngày.', example: '2026-05-31' })
  due!: CivilDate | null;

  @ShownText({ about: 'Việc đang chờ.', values: PROPOSAL_PHASES })
  phase!: ProposalPhase;

  @ShownText({ about: 'Tên việc đang chờ.', example: PHASE_NAMES['to-assess'] })
  phaseName!: string;

  @ShownText({ about: 'Tình trạng.', values: Object.keys(STATUS_NAMES) })
  status!: ProposalThen['status'];

  @ShownText({ about: 'Tên tình trạng.', example: STATUS_NAMES.open })
  statusName!: string;

  @ShownMaybe({ about: 'Kết quả.', values: OUTCOMES })
  outcome!: Outcome | null;

  @ShownMaybe({ about: 'Tên kết quả.', example: OUTCOME_NAMES.approved })
  outcomeName!: string | null;

  @ShownNumber({ about: 'Số lần đã bị trả lại.', example: 0 })
  returns!: number;
}

export function proposalThenBody({ stage, phase, status, outcome, ...rest }: ProposalThen): Plain<ProposalThenBody> {
  return {
    ...rest,
    stage: stageBody(stage),
    phase,
    phaseName: PHASE_NAMES[phase],
    status,
    statusName: STATUS_NAMES[status],
    outcome,
    outcomeName: outcome && OUTCOME_NAMES[outcome],
  };
}
