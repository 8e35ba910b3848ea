import type {
  Actor,
  CivilDate,
  Context,
  DossierContext,
  DossierState,
  PersonActor,
  PlanState,
  ProposalContext,
  WorkingCalendar,
} from '@app/domain';
import { parametersFixture } from './measurement-fixture.js';
import { holderCalled } from './people.js';

export interface When {
  readonly on?: CivilDate;
  readonly today?: CivilDate;
  readonly command?: string;
  readonly number?: string;
  /** The unit that a baseline or a post names. */
  readonly unit?: string;
  readonly dossier?: DossierState;
  readonly calendar?: WorkingCalendar;
  /** Known besides `holderOf` every post. */
  readonly signers?: readonly PersonActor[];
}

/** By default in spring 2026; ids are `<command>/<name>`. */
export function contextOf(actor: Actor, { on = '2026-04-01', today = on, command = 'c1' }: When = {}): Context {
  return { actor, on, today, derive: (name) => `${command}/${name}` };
}

export function contextUnder(plan: PlanState, actor: Actor, when: When = {}): ProposalContext & DossierContext {
  const { number = 'PA-0001', dossier = { status: 'none' }, signers = [], calendar = null } = when;
  const known = (person: string) => signers.find(({ id }) => id === person) ?? holderCalled(person);
  const postsOf = (person: string) => known(person)?.appointments ?? null;
  return { ...contextOf(actor, when), plan, number, parameters: parametersFixture, dossier, calendar, postsOf };
}
