import { personOf, type DossierEvent, type ProposalEvent } from '@app/domain';
import { loggedFacts, type Run } from './run.js';

/**
 * Nobody has approved what they wrote, nobody who wrote or approved a proposal has acted on it at a later kind of stage,
 * and nobody who signed the letter of a dossier has examined or decided it, or signed a decision on it.
 */
export function fourEyesBroken({ log }: Run): readonly string[] {
  const witness = new Witness();
  for (const fact of loggedFacts(log)) {
    if (fact.of === 'proposal') witness.proposal(fact.id, fact.event);
    else witness.dossier(fact.id, fact.event);
  }
  return witness.faults;
}

const WRITES: readonly ProposalEvent['type'][] = [
  'ProposalDrafted',
  'ProposalRevised',
  'ProposalMeasured',
  'WarningsAnswered',
];

const placeOf = ({ role, unit }: { readonly role: string; readonly unit: string }) => `${role} ${unit}`;

/** Remembers who was involved in what, which stage it is at and what is in which dossier. */
class Witness {
  readonly faults: string[] = [];
  private readonly authors = new Map<string, Set<string>>();
  private readonly involved = new Map<string, Set<string>>();
  private readonly inside = new Map<string, Set<string>>();
  private readonly asked = new Map<string, readonly string[]>();
  private readonly assessed = new Set<string>();
  private readonly signed = new Map<string, Set<string>>();
  private readonly submitted = new Set<string>();

  proposal(id: string, event: ProposalEvent): void {
    const person = personOf(event.by);
    // To withdraw is the unit's own act, wherever the proposal stands.
    if (this.assessed.has(id) && event.type !== 'ProposalWithdrawn' && !this.isAsked(event))
      this.judge(person, [id], event.type);
    if (person !== null) this.remember(id, event.type, person);
    this.follow(id, event);
  }

  private remember(id: string, type: ProposalEvent['type'], person: string): void {
    const writes = WRITES.includes(type);
    if (type === 'EditionApproved' && this.authors.get(id)?.has(person) === true) {
      this.faults.push(`${person} approved ${id}, their own`);
    }
    if (writes) this.authors.set(id, (this.authors.get(id) ?? new Set()).add(person));
    if (writes || type === 'EditionApproved') {
      this.involved.set(id, (this.involved.get(id) ?? new Set()).add(person));
    }
  }

  private follow(id: string, event: ProposalEvent): void {
    if (event.type !== 'StageCompleted' && event.type !== 'ProposalReturned') return;
    const kind = event.data.to?.kind;
    if (kind === 'consolidation') this.assessed.add(id);
    if (kind === 'review') this.assessed.delete(id);
  }

  dossier(id: string, event: DossierEvent): void {
    const list = this.inside.get(id) ?? new Set<string>();
    this.inside.set(id, list);
    if (event.type === 'ProposalIncluded') list.add(event.data.proposal);
    const named = namedIn(event);
    if (!this.isAsked(event)) {
      this.letters(id, event);
      this.judge(personOf(event.by), named ?? list, event.type);
    }
    for (const proposal of named ?? []) list.delete(proposal);
  }

  /** The one submission of the ward's path is before the one approval. */
  private letters(id: string, event: DossierEvent): void {
    const signed = this.signed.get(id) ?? new Set<string>();
    this.signed.set(id, signed);
    const signer = event.type === 'DecisionIssued' ? event.data.decision.signer.person : null;
    for (const person of [personOf(event.by), signer]) {
      if (person !== null && this.submitted.has(id) && signed.has(person)) {
        this.faults.push(`${person} signed the letter of ${id}: ${event.type}`);
      }
    }
    if (event.type === 'DossierSubmitted') {
      this.submitted.add(id);
      if (event.data.letter) signed.add(event.data.letter.signer.person);
    }
    if (event.type === 'DossierReturned') this.submitted.delete(id);
  }

  /** Whoever is asked may answer, whatever they wrote or approved. */
  private isAsked({ type, data, by }: ProposalEvent | DossierEvent): boolean {
    if (type === 'OpinionRequested') this.asked.set(data.opinion, data.asked.map(placeOf));
    if (type === 'ExplanationRequested') this.asked.set(data.explanation, data.asked.map(placeOf));
    if (type !== 'OpinionReceived' && type !== 'ExplanationReceived') return false;
    const posts = this.asked.get('opinion' in data ? data.opinion : data.explanation) ?? [];
    return 'person' in by && posts.includes(placeOf(by));
  }

  private judge(person: string | null, proposals: Iterable<string>, what: string): void {
    for (const id of proposals) {
      if (person !== null && this.involved.get(id)?.has(person)) this.faults.push(`${person} on ${id}: ${what}`);
    }
  }
}

/** The proposals that an act took out of the dossier and was about; null where it was about all that are in it. */
function namedIn(event: DossierEvent): readonly string[] | null {
  if (event.type === 'ProposalRemoved') return [event.data.proposal];
  if (event.type === 'ItemsReturned') return event.data.proposals;
  if (event.type === 'DecisionIssued') return event.data.outcomes.map((outcome) => outcome.proposal);
  return event.type === 'DossierReturned' && event.data.released ? event.data.proposals : null;
}
