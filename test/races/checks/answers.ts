import type { LedgerEntry } from '../ledger.js';
import { grouped, loggedFacts, type Run, type LoggedFact } from './run.js';

/** Every acknowledged command is in the log exactly once, as answered, and no other command of a person is. */
export function wronglyAnswered({ log, entries }: Run): readonly string[] {
  const facts = loggedFacts(log);
  const byCommand = grouped(facts, ({ metadata }) => metadata.commandId);
  const acknowledged = entries.filter(({ answer }) => answer?.changed === true);
  const known = new Set(acknowledged.map(({ message }) => message.request.commandId));
  const faults = acknowledged.flatMap((entry) => {
    const fault = faultIn(entry, byCommand.get(entry.message.request.commandId) ?? []);
    return fault ? [`${nameOf(entry)}: ${fault}`] : [];
  });
  const unasked = facts.filter(({ metadata }) => 'person' in metadata.actor && !known.has(metadata.commandId));
  return [
    ...faults,
    ...unasked.map(({ recorded }) => `${recorded.stream}: never acknowledged`),
    ...numbersTwice(facts),
  ];
}

function faultIn({ answer, message }: LedgerEntry, block: readonly LoggedFact[]): string | null {
  const stream = `${message.aggregate}-${message.id}`;
  const last = block.at(-1)?.recorded;
  if (!last || !answer) return 'not in the log';
  if (block.some(({ recorded }) => recorded.stream !== stream)) return 'in another stream too';
  if (last.revision !== answer.revision || last.position !== answer.position) return 'answered with another place';
  const first = block[0]!.recorded.revision;
  if (last.revision - first !== block.length - 1) return 'not in one piece';
  const ids = new Set(block.map(({ recorded }) => recorded.id));
  return ids.size === block.length ? null : 'there twice';
}

function numbersTwice(facts: readonly LoggedFact[]): readonly string[] {
  const numbers = facts.flatMap(({ event }) =>
    event.type === 'ProposalDrafted' || event.type === 'DossierOpened' ? [event.data.number] : [],
  );
  return numbers
    .filter((number, at) => numbers.indexOf(number) !== at)
    .map((number) => `${String(number)} given twice`);
}

function nameOf({ message }: LedgerEntry): string {
  return `${message.command.type} on ${message.id}`;
}

/** Each claim that was recorded is answered by its dossier with exactly one fact. */
export function claimsNotAnsweredOnce({ log }: Run): readonly string[] {
  const facts = loggedFacts(log);
  const answers = facts.filter(({ event }) => event.type === 'ProposalIncluded' || event.type === 'InclusionDeclined');
  return facts.flatMap(({ id, event, recorded }) => {
    if (event.type !== 'InclusionRequested') return [];
    const { dossier } = event.data;
    const given = answers.filter((answer) => answer.id === dossier && answer.metadata.causationId === recorded.id);
    return given.length === 1 ? [] : [`${id} on ${dossier}: ${String(given.length)} answers`];
  });
}
