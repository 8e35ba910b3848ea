import {
  personDecider,
  planDecider,
  unitDecider,
  type PersonActor,
  type PersonCommand,
  type PersonEvent,
  type PlanCommand,
  type PlanEvent,
  type ProposalEvent,
  type UnitEvent,
} from '@app/domain';
import { approved, fullContent, letterOf, referred, rejected } from './content-fixture.js';
import { contextOf } from './context.js';
import { administratorOf, carrier, headOf, officerOf, reviewerOf } from './people.js';
import { timeMeasured } from './measurement-fixture.js';
import { itemOf, planFixture, planState, registeredUnits } from './plan-fixture.js';
import { ProposalStory } from './proposal-story.js';
import { dueOn, gathering } from './stage-fixture.js';

const due = { kind: 'submission', deadline: dueOn('2026-06-01') } as const;
const items = [itemOf(), itemOf({ id: 'II.9', path: null, catalogue: null })];
const document = planFixture(['review', gathering('consolidation'), due, 'approval'], { items });
const plan = planState(document);
const answered = {
  procedure: 'p2',
  code: 'STATED_CUT_DIFFERS',
  field: '/stated/timeSaved',
  answer: 'Dự thảo in nhầm số ngày',
} as const;
const placed = timeMeasured({ procedure: 'procedures[0]' });
const [officer, reviewer] = [officerOf('room-a'), reviewerOf('center')];

/** Made by people and processes. */
export function everyProposalFact(): readonly ProposalEvent[] {
  const question = { from: 'Sở Tư pháp', question: 'Phương án có phù hợp Luật Hộ tịch?', answerBy: '2026-04-15' };
  const begun = () => new ProposalStory(plan).draft();
  const joined = () => new ProposalStory(plan).untilGathering().join('d1');
  const release = { type: 'ReleaseProposal', dossier: 'd1', reason: 'Chờ ý kiến' } as const;
  const whole = begun()
    .does(officer, { type: 'ReviseProposal', content: fullContent({ group: 'Hộ tịch' }), measurements: [placed] })
    .measure([{ ...timeMeasured({ procedure: 'p2' }), stated: { timeSaved: '2' } }])
    .does(officer, { type: 'AnswerWarnings', answers: [answered] })
    .does(headOf('room-a'), { type: 'SendBackEdition', edition: 4, reason: 'Bổ sung căn cứ' })
    .does(headOf('room-a'), {
      type: 'CorrectProposal',
      revision: 4,
      changes: { reason: 'Bổ sung căn cứ pháp lý' },
      reason: 'Ghi thiếu',
    })
    .pass()
    .startAssessment()
    .does(reviewer, { type: 'PostponeProposal', until: '2026-05-04', reason: 'Chờ văn bản mới của Bộ' })
    .does(reviewer, { type: 'ResumeProposal' })
    .does(reviewer, { type: 'RequestOpinion', ...question }, { command: 'asked' })
    .does(reviewer, { type: 'RecordOpinion', opinion: 'asked/opinion', text: 'Thống nhất' })
    .accept()
    .join('d1')
    .hears({ type: 'ConfirmInclusion', dossier: 'd1' })
    .hears({
      type: 'RecordDecision',
      dossier: 'd1',
      stage: 'approval-1',
      decision: { id: 'q1', number: '345/QĐ-UBND', date: '2026-06-20', signer: letterOf().signer },
      edition: 4,
      measures: [rejected('m3'), referred('m4')],
      outcome: 'rejected-and-referred',
      final: true,
    })
    .hears({
      type: 'CorrectDecision',
      dossier: 'd1',
      decision: 'q1',
      was: { number: '345/QĐ-UBND' },
      changes: { number: '354/QĐ-UBND' },
      reason: 'Gõ nhầm số',
    })
    .hears({
      type: 'RecordAmendment',
      dossier: 'd1',
      stage: 'approval-1',
      decision: { id: 'q2', number: '360/QĐ-UBND', date: '2026-07-01', signer: letterOf().signer },
      amends: 'q1',
      edition: 4,
      measures: [approved('m3'), rejected('m4')],
      outcome: 'partly-approved',
    })
    .hears({
      type: 'CorrectCarried',
      dossier: 'd1',
      nth: 1,
      was: { on: '2026-04-01' },
      changes: { on: '2026-03-31' },
      reason: 'Ghi nhầm ngày',
    });
  const withdrawn = begun()
    .pass()
    .does(reviewer, { type: 'ReturnProposal', to: null, reason: 'Chưa nêu rõ lý do' })
    .does(officer, { type: 'WithdrawProposal', reason: 'Trùng với phương án khác' });
  const declined = joined().hears({ ...release, why: 'declined' });
  const removed = joined().hears({ ...release, why: 'removed' });
  return [whole, withdrawn, declined, removed].flatMap((story) => story.facts);
}

/** In the order in which they happen. */
export function everyReferenceFact(): {
  readonly plan: readonly PlanEvent[];
  readonly unit: readonly UnitEvent[];
  readonly person: readonly PersonEvent[];
} {
  const [room] = document.units;
  const area = plan.area;
  const context = contextOf(administratorOf('ward'));
  const named = { type: 'RegisterUnit', name: room!.name, area, roles: room!.roles } as const;
  const known = unitDecider.decide(named, unitDecider.initial, contextOf(carrier));
  const renamed = { type: 'ChangeUnit', name: 'Phòng Tư pháp - Hộ tịch', roles: room!.roles } as const;
  const registered = known.reduce(unitDecider.evolve, unitDecider.initial);
  const needed = { posts: 0, proposals: 0, dossiers: 0, plans: 0 };
  const ended = { type: 'EndUnit', reason: 'Sáp nhập vào Phòng Kinh tế' } as const;
  const unit = [
    ...known,
    ...unitDecider.decide(renamed, registered, context),
    ...unitDecider.decide(ended, registered, { ...context, needed }),
  ];
  const plans: readonly PlanCommand[] = [
    { type: 'ImportPlan', document },
    { type: 'DiscardPlan', reason: 'Nạp nhầm bản thảo' },
    { type: 'ImportPlan', document },
    { type: 'AdoptPlan' },
    {
      type: 'RecordItemCompletion',
      item: 'II.9',
      completedOn: '2026-02-26',
      document: { number: '12/BC-UBND', date: '2026-02-26' },
    },
    {
      type: 'RecordTaskCompletion',
      task: 'VI.1',
      product: 'Kế hoạch',
      completedOn: '2026-02-27',
      document: { number: '05/KH-UBND', date: '2026-02-27' },
    },
    { type: 'ClosePlan', reason: 'Hết năm kế hoạch' },
  ];
  const post = { unit: 'room-a', title: 'Công chức', from: '2026-01-01', to: null } as const;
  const [appointer, other] = [administratorOf('ward'), administratorOf('office')];
  const people: readonly (readonly [PersonCommand, PersonActor, string])[] = [
    [{ type: 'RegisterPerson', area }, appointer, 'c0'],
    [{ type: 'AppointPerson', role: 'officer', ...post }, appointer, 'c1'],
    [{ type: 'AppointPerson', role: 'head', ...post }, appointer, 'c2'],
    [{ type: 'ConfirmAppointment', appointment: 'c2/appointment' }, other, 'c3'],
    [{ type: 'AppointPerson', role: 'head', ...post }, appointer, 'c4'],
    [{ type: 'DeclineAppointment', appointment: 'c4/appointment', reason: 'Chưa có quyết định' }, other, 'c5'],
    [{ type: 'EndAppointment', appointment: 'c1/appointment', lastDay: '2026-06-30' }, appointer, 'c6'],
    [{ type: 'RenamePerson' }, appointer, 'c7'],
    [{ type: 'ResetPassword' }, appointer, 'c8'],
    [{ type: 'EraseName' }, appointer, 'c9'],
  ];
  const under = (actor: PersonActor, command: string) => ({
    ...contextOf(actor, { command }),
    person: 'p1',
    confirming: true,
    unit: registered,
  });
  return {
    unit,
    plan: factsOf(
      plans,
      planDecider.initial,
      (command, state) => planDecider.decide(command, state, { ...context, units: registeredUnits(document) }),
      planDecider.evolve,
    ),
    person: factsOf(
      people,
      personDecider.initial,
      ([command, actor, key], state) => personDecider.decide(command, state, under(actor, key)),
      personDecider.evolve,
    ),
  };
}

function factsOf<Command, State, Event>(
  commands: readonly Command[],
  initial: State,
  decide: (command: Command, state: State) => readonly Event[],
  evolve: (state: State, event: Event) => State,
): readonly Event[] {
  const step = (facts: readonly Event[], command: Command) => [
    ...facts,
    ...decide(command, facts.reduce(evolve, initial)),
  ];
  return commands.reduce(step, [] as readonly Event[]);
}
