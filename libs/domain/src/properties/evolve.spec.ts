import { everyDossierFact, everyProposalFact, everyReferenceFact } from '@app/testing';
import fc from 'fast-check';
import { dossierDecider } from '../dossier/decide.js';
import { personDecider } from '../person/person.js';
import { planDecider } from '../plan/decide.js';
import { proposalDecider } from '../proposal/decide.js';
import { unitDecider } from '../unit/unit.js';

/** In orders that never happened, some missing, some twice. */
function foldsInAnyOrder<State, Event>(
  subject: { readonly initial: State; readonly evolve: (state: State, event: Event) => State },
  facts: readonly Event[],
): void {
  const orders = fc.array(fc.constantFrom(...facts), { maxLength: 2 * facts.length });
  fc.assert(
    fc.property(orders, (order) => expect(order.reduce(subject.evolve, subject.initial)).toHaveProperty('status')),
  );
}

const reference = everyReferenceFact();

describe('evolve is total: no order of facts makes it throw', () => {
  it('of a proposal', () => foldsInAnyOrder(proposalDecider, everyProposalFact()));
  it('of a dossier', () => foldsInAnyOrder(dossierDecider, everyDossierFact()));
  it('of a plan', () => foldsInAnyOrder(planDecider, reference.plan));
  it('of a unit', () => foldsInAnyOrder(unitDecider, reference.unit));

  it('of a person', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...reference.person)), (order) =>
        expect(order.reduce(personDecider.evolve, personDecider.initial)).toHaveProperty('appointments'),
      ),
    ));

  it('and only the first fact begins a stream: all others leave nothing as nothing', () => {
    for (const fact of everyProposalFact().filter((one) => one.type !== 'ProposalDrafted')) {
      expect(proposalDecider.evolve({ status: 'none' }, fact)).toEqual({ status: 'none' });
    }
    for (const fact of everyDossierFact().filter((one) => one.type !== 'DossierOpened')) {
      expect(dossierDecider.evolve({ status: 'none' }, fact)).toEqual({ status: 'none' });
    }
  });
});
