import type { Actor, CivilDate, Context, DossierState, ProposalContext, PlanState } from '@app/domain';
import { parametersFixture } from './measurement-fixture.js';

export interface When {
  readonly on?: CivilDate;
  readonly today?: CivilDate;
  /** The command's id, from which new ids are derived. */
  readonly command?: string;
  /** What a draft or an opened dossier is numbered. */
  readonly number?: string;
  /** The dossier that an inclusion names. */
  readonly dossier?: DossierState;
}

/** A context in spring 2026, unless said otherwise; ids are derived as `<command>/<name>`. */
export function contextOf(actor: Actor, { on = '2026-04-01', today = on, command = 'c1' }: When = {}): Context {
  return { actor, on, today, derive: (name) => `${command}/${name}` };
}

/** A context with the plan that proposals and dossiers are decided under, and the parameters that they are measured by. */
export function contextUnder(plan: PlanState, actor: Actor, when: When = {}): ProposalContext {
  const { number = 'PA-0001', dossier = { status: 'none' } } = when;
  return { ...contextOf(actor, when), plan, number, parameters: parametersFixture, dossier };
}
