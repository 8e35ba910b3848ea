import type { PlanDocument } from '@app/domain';
import {
  askExplanation,
  close,
  decide,
  include,
  openDossier,
  receive,
  recordExplanation,
  recordOutsideAct,
  remove,
  returnDossier,
  returnItems,
  submitDossier,
  type Judge,
} from '../../support/dossier-acts.js';
import { marked } from './marks.js';
import { markedPaper } from './marked-papers.js';
import { MARKED_PLAN } from './marked-plan.js';
import type { MarkedProposals, Players } from './marked-proposals.js';

/** The first measure of each is rejected, the second referred. */
const judged: Judge = ({ measures }) =>
  measures.map((_, at) =>
    at === 0
      ? { outcome: 'rejected', reason: marked('rejection.reason', 'Chưa đủ căn cứ') }
      : {
          outcome: 'referred',
          to: marked('referral.to', 'Bộ Tài chính'),
          document: marked('referral.document', 'Luật'),
        },
  );

export class MarkedDossiers {
  constructor(
    private readonly players: Players,
    private readonly proposals: MarkedProposals,
    private readonly plan: PlanDocument,
  ) {}

  /** Of two, after one was taken out again. */
  async open(): Promise<string> {
    const { reviewer } = this.players;
    const path = this.plan.paths[0]?.id ?? '';
    const { id } = await openDossier(reviewer, MARKED_PLAN, { path, title: marked('dossier.title', 'Hồ sơ đợt đầu') });
    const [out, ...kept] = [
      await this.proposals.accepted(),
      await this.proposals.accepted(),
      await this.proposals.accepted(),
    ];
    for (const proposal of [out, ...kept]) await include(reviewer, id, proposal);
    await remove(reviewer, id, { proposal: out, reason: marked('removal.reason', 'Để đợt sau') });
    return id;
  }

  async closed(): Promise<string> {
    const id = await this.open();
    await close(this.players.reviewer, id);
    return id;
  }

  async submitted(): Promise<string> {
    const { leader } = this.players;
    const id = await this.closed();
    await submitDossier(leader, id, markedPaper(leader, 'letter'));
    return id;
  }

  /** One explanation is given, and something happened outside. */
  async received(): Promise<string> {
    const { examiner, leader } = this.players;
    const id = await this.submitted();
    await receive(examiner, id);
    const explanation = await this.ask(id);
    await recordExplanation(leader, id, { explanation, text: marked('explanation.text', 'Theo số liệu năm trước') });
    await recordOutsideAct(examiner, id, {
      who: marked('outsideAct.who', 'Sở Tư pháp'),
      what: marked('outsideAct.what', 'Gửi công văn góp ý'),
    });
    return id;
  }

  async asked(): Promise<string> {
    const id = await this.received();
    await this.ask(id);
    return id;
  }

  async returned(): Promise<string> {
    const id = await this.received();
    await returnDossier(this.players.examiner, id, { reason: marked('dossierReturn.reason', 'Thiếu biểu tổng hợp') });
    return id;
  }

  /** One was returned before the other was decided. */
  async decided(): Promise<string> {
    const { approver, examiner } = this.players;
    const id = await this.received();
    const { entries } = await approver.get<{ entries: readonly { proposal: string }[] }>(`/dossiers/${id}`);
    const proposals = entries.slice(0, 1).map(({ proposal }) => proposal);
    await returnItems(examiner, id, { proposals, reason: marked('itemReturn.reason', 'Tách riêng') });
    await decide(approver, id, markedPaper(approver, 'decision'), judged);
    return id;
  }

  private ask(id: string): Promise<string> {
    return askExplanation(this.players.examiner, id, { question: marked('explanation.question', 'Vì sao giảm?') });
  }
}
