import type { Cast } from './cast.js';
import { draft, onEdition, onProposal, readProposal, type Content } from './client/proposals.js';
import type { Session } from './client/service.js';
import { dayOf, type Narrator } from './narrator.js';

export const PLAN = 'gia-sang-2026';
const CENTER = 'gia-sang.ttpvhcc';

export interface Proposal {
  readonly id: string;
  readonly number: string;
  readonly unit: string;
}

/** Every day is the date on the paper. */
export class Stage {
  constructor(
    readonly cast: Cast,
    readonly narrator: Narrator,
  ) {}

  center(): Promise<Session> {
    return this.cast.as('reviewer', CENTER);
  }

  async drafted(day: string, unit: string, content: Content): Promise<Proposal> {
    const officer = await this.cast.as('officer', unit);
    const on = dayOf(day);
    const { id, number = '' } = await draft(officer, PLAN, { unit, item: 'I.1', year: 2026, content }, on);
    const size = `${String(content.procedures.length)} thủ tục, ${String(content.measures.length)} biện pháp`;
    this.narrator.tell(on, officer, `soạn ${number} «${content.title}» (${size})`);
    return { id, number, unit };
  }

  async measured(day: string, { id, number, unit }: Proposal, figures: readonly object[]): Promise<void> {
    const officer = await this.cast.as('officer', unit);
    const on = dayOf(day);
    await onProposal(officer, id, ['measurements', { measurements: figures }], on);
    const { measurements, warnings } = await readProposal(officer, id);
    const saved = measurements.flatMap(({ costs }) => costs.flatMap(({ text }) => text?.saved ?? []));
    const said = saved.length > 0 ? `tiết kiệm ${saved.join('; ')} một năm` : 'chưa tính được chi phí';
    this.narrator.tell(on, officer, `tính thời gian, chi phí của ${number}: ${said}`);
    for (const { message } of warnings) this.narrator.say(`              cảnh báo: ${message}`);
  }

  /** The same answer to every warning. */
  async answeredWarnings(day: string, { id, number, unit }: Proposal, answer: string): Promise<void> {
    const officer = await this.cast.as('officer', unit);
    const { warnings } = await readProposal(officer, id);
    const answers = warnings.map(({ procedure, code, field }) => ({ procedure, code, field, answer }));
    await onProposal(officer, id, ['warning-answers', { answers }], dayOf(day));
    this.narrator.tell(dayOf(day), officer, `giải trình cảnh báo ở ${number}: ${answer}`);
  }

  async sentBack(day: string, { id, number, unit }: Proposal, reason: string): Promise<void> {
    const head = await this.cast.as('head', unit);
    await onEdition(head, id, ['send-back', { reason }], dayOf(day));
    this.narrator.tell(dayOf(day), head, `gửi lại ${number} cho người soạn: ${reason}`);
  }

  async reworked(day: string, { id, number, unit }: Proposal, words: string): Promise<void> {
    const officer = await this.cast.as('officer', unit);
    const { content } = await readProposal(officer, id);
    const measures = content.measures.map((measure, at) => {
      const { recommendation } = measure;
      return at === 0 ? { ...measure, recommendation: { ...recommendation, text: words } } : measure;
    });
    await onProposal(officer, id, ['content', { ...content, measures }], dayOf(day));
    this.narrator.tell(dayOf(day), officer, `sửa ${number}: ${words}`);
  }

  async submitted(day: string, { id, number, unit }: Proposal): Promise<void> {
    const [head, officer] = [await this.cast.as('head', unit), await this.cast.as('officer', unit)];
    const on = dayOf(day);
    await onEdition(head, id, ['head-approval', {}], on);
    await onProposal(officer, id, ['submission', {}], on);
    this.narrator.tell(on, head, `duyệt ${number}; đơn vị gửi Trung tâm`);
  }

  async assessed(day: string, { id, number }: Proposal): Promise<void> {
    await onProposal(await this.center(), id, ['assessment', {}], dayOf(day));
    this.narrator.tell(dayOf(day), await this.center(), `bắt đầu thẩm định ${number}`);
  }

  async accepted(day: string, { id, number }: Proposal): Promise<void> {
    await onEdition(await this.center(), id, ['acceptance', {}], dayOf(day));
    this.narrator.tell(dayOf(day), await this.center(), `chấp nhận ${number}, chờ đưa vào hồ sơ`);
  }

  async returned(day: string, { id, number }: Proposal, reason: string): Promise<void> {
    await onProposal(await this.center(), id, ['return', { reason, to: null }], dayOf(day));
    this.narrator.tell(dayOf(day), await this.center(), `trả lại ${number}: ${reason}`);
  }
}
