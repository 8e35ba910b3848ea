import { lengthOf, moved, without, type Fields, type Move } from '@app/pages';

/** Lists whose entries go together: the measurement of a procedure moves with it. */
const LISTS = { 'thu-tuc': ['procedures', 'measurements'], 'bien-phap': ['measures'] } as const;
type ListName = keyof typeof LISTS;

const NEW_ENTRIES: Readonly<Record<ListName, readonly string[]>> = {
  'thu-tuc': ['id', 'code', 'name'],
  'bien-phap': ['id', 'type', 'content', 'reason', 'recommendation.text'],
};

/** What a button changed in the form, and the input that the person goes on with; null if it changes nothing. */
export interface FormChange {
  readonly fields: Fields;
  readonly goOn: string;
}

/** `bo:bien-phap:1`, `len:thu-tuc:2`, `xuong:…`, `them:bien-phap`. */
export function changedBy(button: string, fields: Fields): FormChange | null {
  const [what = '', list = '', place = ''] = button.split(':');
  if (!isList(list)) return null;
  const at = /^\d{1,3}$/.test(place) ? Number(place) : -1;
  switch (what) {
    case 'them':
      return withEntry(fields, list);
    case 'bo':
      return { fields: LISTS[list].reduce((all, one) => without(all, one, at), fields), goOn: `them-${list}` };
    case 'len':
      return withMove(fields, list, { at, by: -1 });
    case 'xuong':
      return withMove(fields, list, { at, by: 1 });
    default:
      return null;
  }
}

function withMove(fields: Fields, list: ListName, { at, by }: Omit<Move, 'length'>): FormChange {
  const length = lengthOf(fields, LISTS[list][0]);
  const goOn = `${list}-${String(Math.max(0, at + by) + 1)}`;
  return { fields: LISTS[list].reduce((all, one) => moved(all, one, { at, by, length }), fields), goOn };
}

/** With a new entry at the end of the list. */
export function withEntry(fields: Fields, list: ListName, texts: Fields = {}): FormChange {
  const [main] = LISTS[list];
  const at = lengthOf(fields, main);
  const parts = NEW_ENTRIES[list].map((part) => [`${main}[${String(at)}].${part}`, texts[part] ?? ''] as const);
  return { fields: { ...fields, ...Object.fromEntries(parts) }, goOn: `${list}-${String(at + 1)}` };
}

function isList(text: string): text is ListName {
  return Object.hasOwn(LISTS, text);
}
