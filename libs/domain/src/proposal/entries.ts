import { RejectionList } from '../kernel/rejection-list.js';
import type { Content, ContentDraft } from './content.js';
import { expectCodes, expectEachOnce } from './same-procedure.js';

/** Ids given so far, by sort; an id is never given twice, even if its entry is gone. */
export interface EntryCount {
  readonly procedures: number;
  readonly measures: number;
}

/** Entries with an id keep it, new ones get the next. @throws Rejection BAD_CODE, NO_SUCH_ENTRY, REPEATED_PROCEDURE */
export function withEntryIds(
  draft: ContentDraft,
  before: Content | null,
  given: EntryCount,
): { readonly content: Content; readonly given: EntryCount } {
  const refused = new RejectionList();
  expectCodes(draft.procedures, before?.procedures ?? [], refused);
  expectEachOnce(draft.procedures, refused);
  const procedures = numbered(draft.procedures, before?.procedures ?? [], {
    field: 'procedures',
    prefix: 'p',
    given: given.procedures,
    refused,
  });
  const measures = numbered(draft.measures, before?.measures ?? [], {
    field: 'measures',
    prefix: 'm',
    given: given.measures,
    refused,
  });
  refused.settle();
  const { title, group, benefit } = draft;
  const content = { title, group, procedures: procedures.list, measures: measures.list, benefit };
  return { content, given: { procedures: procedures.given, measures: measures.given } };
}

interface Numbering {
  readonly field: string;
  readonly prefix: string;
  readonly given: number;
  readonly refused: RejectionList;
}

function numbered<Entry extends { readonly id: string | null }>(
  entries: readonly Entry[],
  before: readonly { readonly id: string }[],
  { field, prefix, given, refused }: Numbering,
): { readonly list: readonly (Entry & { readonly id: string })[]; readonly given: number } {
  const old = new Set(before.map(({ id }) => id));
  const ids = new Set<string>();
  let last = given;
  const list = entries.map((entry, at) => {
    const id = entry.id ?? `${prefix}${String(++last)}`;
    const known = entry.id === null || old.has(id);
    refused.expect(known && !ids.has(id), 'NO_SUCH_ENTRY', { field: `${field}[${String(at)}].id`, id });
    ids.add(id);
    return { ...entry, id };
  });
  return { list, given: last };
}
