import type { ProposalSummaryBody } from '../../proposals/proposal-summary-views.js';
import type { Form } from '../browser/form.js';
import type { Typed } from '../browser/typed.js';

const [TICK, EDITION] = ['proposals.', 'editions.'] as const;

/** A box that is ticked is sent under the proposal's id. */
export const tickName = (proposal: string) => `${TICK}${proposal}`;

/** The edition that the page showed is the one that goes into the dossier. */
export const editionName = (proposal: string) => `${EDITION}${proposal}`;

export interface Chosen {
  readonly proposal: string;
  readonly edition: number;
}

/** The button that ticks every box of a page, or none, instead of sending the form. */
export const TICK_ALL = { name: '_chon', all: 'tat-ca', none: 'khong' } as const;

/** As it is typed, with every box as that button says. */
export function tickedAsAsked(form: Form): Typed {
  const isTicked = form.text(TICK_ALL.name) === TICK_ALL.all;
  const has = (name: string) => (name.startsWith(TICK) ? isTicked : form.has(name));
  return { text: (name) => form.text(name), has };
}

/** Those on the page that are ticked. */
export function chosenIn(ready: readonly ProposalSummaryBody[], typed: Typed): readonly Chosen[] {
  return ready.filter(({ id }) => typed.has(tickName(id))).map(({ id, edition }) => ({ proposal: id, edition }));
}

/** Every proposal that is ticked, with the edition that its page showed; NaN where the form has none. */
export function chosenInForm(form: Form): readonly Chosen[] {
  return tickedInForm(form).map((proposal) => {
    const edition = form.text(editionName(proposal));
    return { proposal, edition: edition === '' ? NaN : Number(edition) };
  });
}

export function tickedInForm(form: Form): readonly string[] {
  return form.fields.flatMap(([name]) => (name.startsWith(TICK) ? [name.slice(TICK.length)] : []));
}
