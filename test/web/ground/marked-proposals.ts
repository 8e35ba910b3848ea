import type { Season } from '../../support/walk.js';
import { daysAhead } from '../../support/days.js';
import {
  accept,
  answerWarnings,
  askOpinion,
  draft,
  headApprove,
  measure,
  postpone,
  readProposal,
  recordOpinion,
  returnProposal,
  revise,
  sendBack,
  startAssessment,
  submit,
  withdraw,
} from '../../support/proposal-acts.js';
import type { Session } from '../../support/service.js';
import { marked } from './marks.js';
import { markedContent, MARKED_FIGURES } from './marked-content.js';
import { MARKED_PLAN, UNITS } from './marked-plan.js';

/** Who acts on the marked plan. */
export interface Players {
  readonly officer: Session;
  readonly head: Session;
  readonly asked: Session;
  readonly reviewer: Session;
  readonly leader: Session;
  readonly examiner: Session;
  readonly approver: Session;
}

export async function playersOf({ cast }: Season): Promise<Players> {
  return {
    officer: await cast.as('officer', UNITS.room),
    head: await cast.as('head', UNITS.room),
    asked: await cast.as('head', UNITS.other),
    reviewer: await cast.as('reviewer', UNITS.center),
    leader: await cast.as('leader', UNITS.ward),
    examiner: await cast.as('examiner', UNITS.province),
    approver: await cast.as('approver', UNITS.province),
  };
}

export class MarkedProposals {
  constructor(private readonly players: Players) {}

  /** Measured, warned of and answered, revised once. */
  async drafted(): Promise<string> {
    const { officer } = this.players;
    const { id } = await draft(officer, MARKED_PLAN, { unit: UNITS.room, item: '1', content: markedContent() });
    const { content } = await readProposal(officer, id);
    await revise(officer, id, { ...content, title: marked('proposal.retitled', 'Rút ngắn thời hạn hơn nữa') });
    await measure(officer, id, MARKED_FIGURES);
    const answer = marked('warning.answer', 'In nhầm trong bản giấy');
    const warned = { procedure: 'p1', code: 'STATED_CUT_DIFFERS', field: '/stated/timeSaved', answer };
    await answerWarnings(officer, id, [warned]);
    return id;
  }

  async approved(): Promise<string> {
    const id = await this.drafted();
    await headApprove(this.players.head, id);
    return id;
  }

  async submitted(): Promise<string> {
    const id = await this.approved();
    await submit(this.players.officer, id);
    return id;
  }

  async assessed(): Promise<string> {
    const id = await this.submitted();
    await startAssessment(this.players.reviewer, id);
    return id;
  }

  async accepted(): Promise<string> {
    const id = await this.assessed();
    await this.ask(id);
    await accept(this.players.reviewer, id, { reason: marked('acceptance.reason', 'Đã quá hạn trả lời') });
    return id;
  }

  /** One question is answered, two are open. */
  async asked(): Promise<string> {
    const { asked } = this.players;
    const id = await this.assessed();
    const opinion = await this.ask(id);
    await recordOpinion(asked, id, { opinion, text: marked('opinion.text', 'Nhất trí') });
    for (let open = 0; open < 2; open++) await this.ask(id);
    return id;
  }

  async sentBack(): Promise<string> {
    const id = await this.drafted();
    await sendBack(this.players.head, id, marked('sendingBack.reason', 'Viết rõ căn cứ'));
    return id;
  }

  async returned(): Promise<string> {
    const id = await this.assessed();
    await returnProposal(this.players.reviewer, id, marked('return.reason', 'Thiếu số liệu'));
    return id;
  }

  async postponed(): Promise<string> {
    const id = await this.assessed();
    const reason = marked('postponement.reason', 'Chờ nghị định mới');
    await postpone(this.players.reviewer, id, { until: daysAhead(20), reason });
    return id;
  }

  async withdrawn(): Promise<string> {
    const id = await this.drafted();
    await withdraw(this.players.officer, id, marked('withdrawal.reason', 'Soạn nhầm'));
    return id;
  }

  private ask(id: string): Promise<string> {
    const question = marked('opinion.question', 'Căn cứ nào?');
    const from = marked('opinion.from', 'Phòng Văn hóa');
    return askOpinion(this.players.reviewer, id, { from, unit: UNITS.other, question, answerBy: daysAhead(5) });
  }
}
