import type { SubjectRef, TimelineEntry } from '@app/read-side';

type Summary = TimelineEntry['summary'];

/** The proposals and dossiers that the entries name by id. */
export function namedSubjects(items: readonly Pick<TimelineEntry, 'summary'>[]): readonly SubjectRef[] {
  const found = items.flatMap(({ summary }) => [
    ...idsIn(summary, 'dossier').map((id) => ({ kind: 'dossier' as const, id })),
    ...proposalsIn(summary).map((id) => ({ kind: 'proposal' as const, id })),
  ]);
  return [...new Map(found.map((one) => [one.id, one])).values()];
}

function proposalsIn(summary: Summary): readonly string[] {
  const { outcomes } = summary;
  const decided = Array.isArray(outcomes) ? (outcomes as readonly Summary[]) : [];
  return [summary, ...decided].flatMap((one) => [...idsIn(one, 'proposal'), ...idsIn(one, 'proposals')]);
}

function idsIn(summary: Summary, name: string): readonly string[] {
  const value = summary[name];
  const several: readonly unknown[] = Array.isArray(value) ? value : [value];
  return several.filter((one) => typeof one === 'string');
}
