import type { Actor, CivilDate, Context, DossierState, ProposalContext, PlanState } from '@app/domain';
import { parametersFixture } from './measurement-fixture.js';

export interface When {
  readonly on?: CivilDate;
  readonly today?: CivilDate;
  readonly command?: string;
  readonly number?: string;
  /** The unit that a baseline or a post names. */
  readonly unit?: string;
  readonly dossier?: DossierState;
}

/** By default in spring 2026; ids are `<command>/<name>`. */
export function contextOf(actor: Actor, { on = '2026-04-01', today = on, command = 'c1' }: When = {}): Context {
  return { actor, on, today, derive: (name) => `${command}/${name}` };
}

export function contextUnder(plan: PlanState, actor: Actor, when: When = {}): ProposalContext {
  const { number = 'PA-0001', dossier = { status: 'none' } } = when;
  return { ...contextOf(actor, when), plan, number, parameters: parametersFixture, dossier };
}
