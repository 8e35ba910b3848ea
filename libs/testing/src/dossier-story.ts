import {
  dossierDecider,
  gatheringIndex,
  unitsNamed,
  type Claim,
  type Dossier,
  type DossierCommand,
  type DossierContext,
  type DossierEvent,
  type DossierState,
  type GivenPaper,
  type Letter,
  type Listed,
  type MeasureOutcome,
  type PlanState,
  type ProposalOutcome,
} from '@app/domain';
import { approved, letterOf } from './content-fixture.js';
import { contextUnder, type When } from './context.js';
import { carrier, dutyHolder, holderOf } from './people.js';
import { ProposalStory } from './proposal-story.js';
import { Story } from './story.js';

type Plan = Exclude<PlanState, { status: 'none' }>;

/** Of a proposal at the gathering stage, or with its own dossier. */
export function claimUnder(plan: PlanState, dossier = 'd1', unit = 'room-a'): Claim {
  const proposal = new ProposalStory(plan, unit).untilGathering();
  return proposal.now.dossier ? proposal.claim : proposal.join(dossier).claim;
}

/** The stage's data decides who takes each step. */
export class DossierStory extends Story<DossierCommand, DossierState, DossierEvent, DossierContext> {
  constructor(private readonly plan: Plan) {
    super(dossierDecider, (actor, when) => contextUnder(plan, actor, when));
  }

  get now(): Dossier {
    if (this.state.status === 'none') throw new Error('the dossier has not been opened');
    return this.state;
  }

  get list(): readonly Listed[] {
    return this.now.entries.map(({ proposal, edition }) => ({ proposal, edition }));
  }

  open(unit = 'room-a', when: When = {}): this {
    const path = this.plan.document.paths[0]!;
    const actor = path.stages[gatheringIndex(path)]!.actors[0]!;
    const gathering = actor.unit === 'lead' ? unit : actor.unit;
    const holder = holderOf({ role: actor.role, unit: gathering });
    const asked = { path: path.id, unit: gathering, title: 'Hồ sơ trình đợt 1' };
    return this.does(holder, { type: 'OpenDossier', ...asked }, when);
  }

  openWith(...proposals: readonly string[]): this {
    const { lead } = this.plan.document.items[0]!;
    const unit = unitsNamed(this.plan.document, lead)[0]!;
    this.open(unit);
    const claim = claimUnder(this.plan, 'd1', unit);
    for (const proposal of proposals) this.does(carrier, { type: 'AnswerClaim', proposal, claim });
    return this;
  }

  /** Takes in a proposal of that unit, which claims it. */
  include(proposal: string, when: When = {}, unit = 'room-a'): this {
    return this.does(carrier, { type: 'AnswerClaim', proposal, claim: claimUnder(this.plan, 'd1', unit) }, when);
  }

  openOwn(proposal: string): this {
    return this.does(carrier, { type: 'OpenOwnDossier', proposal, claim: claimUnder(this.plan) });
  }

  close(letter: Letter | null = null, when: When = {}): this {
    const actor = dutyHolder(this.now.at, 'assess', 'approve', 'sign');
    return this.does(actor, { type: 'CloseDossier', proposals: this.list, letter }, when);
  }

  submit(letter: GivenPaper | null = letterOf(), when: When = {}): this {
    const actor = dutyHolder(this.now.at, 'sign', 'approve');
    return this.does(actor, { type: 'SubmitDossier', proposals: this.list, letter }, when);
  }

  receive(when: When = {}): this {
    return this.does(dutyHolder(this.now.at, 'examine', 'assess'), { type: 'ReceiveDossier' }, when);
  }

  accept(when: When = {}): this {
    const actor = dutyHolder(this.now.at, 'assess');
    return this.does(actor, { type: 'AcceptDossier', proposals: this.list, letter: null }, when);
  }

  /** By default every measure is approved, by a decision of the day of the act. */
  decide(outcomes: readonly ProposalOutcome[] = this.all(), when: When = {}): this {
    const issued = decision(outcomes);
    return this.does(dutyHolder(this.now.at, 'decide'), { ...issued, date: when.on ?? issued.date }, when);
  }

  all(outcome: (measure: string) => MeasureOutcome = approved): readonly ProposalOutcome[] {
    return this.now.entries.map(({ proposal, edition, measures }) => ({
      proposal,
      edition,
      measures: measures.map((measure) => outcome(measure)),
    }));
  }
}

/** Dated 1 April 2026. */
export function decision(
  outcomes: readonly ProposalOutcome[],
  number = '345/QĐ-UBND',
): Extract<DossierCommand, { type: 'IssueDecision' }> {
  const signer = { person: 'approver-office', title: 'Chủ tịch UBND tỉnh' };
  return { type: 'IssueDecision', number, date: '2026-04-01', signer, outcomes };
}
