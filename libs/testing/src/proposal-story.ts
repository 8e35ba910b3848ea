import {
  proposalDecider,
  type Claim,
  type ContentDraft,
  type MeasurementInputs,
  type PlanState,
  type Proposal,
  type ProposalCommand,
  type ProposalContext,
  type ProposalEvent,
  type ProposalState,
} from '@app/domain';
import { fullContent } from './content-fixture.js';
import { contextUnder, type When } from './context.js';
import { gatheringWhere } from './gathering-dossier.js';
import { carrier, dutyHolder } from './people.js';
import { Story } from './story.js';

/** The stage's data decides who takes each step. */
export class ProposalStory extends Story<ProposalCommand, ProposalState, ProposalEvent, ProposalContext> {
  constructor(
    plan: PlanState,
    private readonly unit = 'room-a',
  ) {
    super(proposalDecider, (actor, when, state) =>
      contextUnder(plan, actor, { dossier: gatheringWhere(state), ...when }),
    );
  }

  get now(): Proposal {
    if (this.state.status === 'none') throw new Error('the proposal has not been drafted');
    return this.state;
  }

  get claim(): Claim {
    const asked = this.facts.findLast((fact) => fact.type === 'InclusionRequested');
    if (!asked) throw new Error('the proposal has claimed no dossier');
    return asked.data;
  }

  draft(content: ContentDraft = fullContent(), when: When = {}, item = 'I.1'): this {
    const author = dutyHolder({ actors: [{ duty: 'draft', role: 'officer', unit: this.unit }] }, 'draft');
    const place = { item, catalogue: null, unit: this.unit, year: null };
    return this.does(author, { type: 'DraftProposal', ...place, content }, when);
  }

  measure(measurements: readonly MeasurementInputs[], when: When = {}): this {
    return this.does(dutyHolder(this.now.at, 'draft'), { type: 'MeasureProposal', measurements }, when);
  }

  answerWarnings(when: When = {}): this {
    const waiting = this.now.warnings.filter(({ answer }) => answer === null);
    if (waiting.length === 0) return this;
    const answers = waiting.map(({ procedure, code, field }) => ({ procedure, code, field, answer: 'Đã đối chiếu' }));
    return this.does(dutyHolder(this.now.at, 'draft'), { type: 'AnswerWarnings', answers }, when);
  }

  approve(when: When = {}): this {
    const { at, edition } = this.now;
    return this.does(dutyHolder(at, 'approve'), { type: 'ApproveEdition', edition }, when);
  }

  submit(when: When = {}): this {
    return this.does(dutyHolder(this.now.at, 'draft'), { type: 'SubmitProposal' }, when);
  }

  startAssessment(when: When = {}): this {
    return this.does(dutyHolder(this.now.at, 'assess'), { type: 'StartAssessment' }, when);
  }

  accept(when: When = {}): this {
    const { at, edition } = this.now;
    return this.does(dutyHolder(at, 'assess'), { type: 'AcceptProposal', edition }, when);
  }

  /** Through the current review or consolidation; at a gathering one until it may be included. */
  pass(when: When = {}): this {
    if (this.now.at.kind === 'submission') return this;
    if (this.now.at.kind === 'consolidation') return this.startAssessment(when).accept(when);
    this.answerWarnings(when).approve(when);
    return this.now.at.gathers ? this : this.submit(when);
  }

  /** To the first gathering stage, or the last stage outside a dossier. */
  untilGathering(): this {
    this.draft();
    while (this.now.status === 'open' && !this.now.at.gathers && this.now.dossier === null) this.pass();
    return this.now.at.gathers ? this.pass() : this;
  }

  join(dossier: string, when: When = {}): this {
    const { at, edition } = this.now;
    return this.does(dutyHolder(at, 'assess', 'approve', 'sign'), { type: 'RequestInclusion', dossier, edition }, when);
  }

  /** Back from where it is assessed to the review before. */
  giveBack(when: When = {}): this {
    const back = { type: 'ReturnProposal', to: null, reason: 'Thiếu căn cứ' } as const;
    return this.does(dutyHolder(this.now.at, 'assess'), back, when);
  }

  withdraw(when: When = {}): this {
    return this.does(dutyHolder(this.now.origin, 'draft'), { type: 'WithdrawProposal', reason: 'Trùng' }, when);
  }

  /** Claims the dossier and is told that it is in. */
  enter(dossier: string, when: When = {}): this {
    return this.join(dossier, when).hears({ type: 'ConfirmInclusion', dossier }, when);
  }

  hears(command: ProposalCommand, when: When = {}): this {
    return this.does(carrier, command, when);
  }
}
