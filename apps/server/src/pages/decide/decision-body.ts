import type { DossierBody } from '../../dossiers/dossier-views.js';
import { given } from '../acts/act-form.js';
import { typedIn } from '../browser/typed.js';
import { paperBody } from '../papers/paper-body.js';
import { decidedIn, fieldsFor, outcomesIn, WHOLE, type ToDecide } from './decision-fields.js';
import { AMEND, type DecisionKind } from './deciding.js';

type Fields = Readonly<Record<string, string>>;

/** What a decision of this kind may be about. `decision`: that which is changed. */
export function allIn(kind: DecisionKind, dossier: DossierBody, decision: string | undefined): readonly ToDecide[] {
  if (kind !== AMEND) return dossier.entries;
  const standing = new Map(dossier.proposals.map((stay) => [stay.proposal, stay]));
  return dossier.decided.flatMap(({ proposal, edition, measures, final }) => {
    const stay = standing.get(proposal);
    if (!final || !stay || stay.decision !== decision) return [];
    const ids = measures.map(({ measure }) => measure);
    return [{ proposal, edition, number: stay.number, title: stay.title, measures: ids }];
  });
}

/** The last decision under which a proposal stands that is not on its way any more. */
export function lastStanding({ decisions, decided, proposals }: DossierBody): string | undefined {
  const ended = new Set(decided.filter(({ final }) => final).map(({ proposal }) => proposal));
  const standing = new Set(proposals.filter(({ proposal }) => ended.has(proposal)).map(({ decision }) => decision));
  return decisions.findLast(({ id }) => standing.has(id))?.id;
}

export function decisionBody(kind: DecisionKind, all: readonly ToDecide[], fields: Fields): object {
  const typed = typedIn(fields);
  return {
    ...(kind === AMEND ? { decision: fields['decision'] ?? '' } : {}),
    ...paperBody(typed, ''),
    outcomes: outcomesIn(all, typed),
    ...given(typed, ...(kind === AMEND ? [] : ['reason']), 'occurredOn'),
  };
}

/** Everything that is not chosen yet is approved. */
export function restApproved(all: readonly ToDecide[], fields: Fields): Fields {
  const decided = new Set(decidedIn(all, typedIn(fields)));
  const rest = all.filter((entry) => !decided.has(entry));
  return {
    ...fields,
    ...Object.fromEntries(rest.map(({ number }) => [`${fieldsFor(number)}.${WHOLE}`, 'approved'])),
  };
}
