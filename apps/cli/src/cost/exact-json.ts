const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

/** As JavaScript reads it, and with every number as its text in the file. */
export interface ExactJson {
  readonly plain: unknown;
  readonly exact: unknown;
}

/** Of JSON; no number passes through a float. */
export function parseExact(document: string): ExactJson {
  const plain: unknown = JSON.parse(document);
  const quoted = document.replaceAll(TOKEN, (token) => (token.startsWith('"') ? token : `"${token}"`));
  return { plain, exact: JSON.parse(quoted) };
}

/** By JSON pointer. */
export function numbersWithout({ plain, exact }: ExactJson, isFine: (text: string) => boolean): readonly string[] {
  const found = (node: unknown, text: unknown, pointer: string): readonly string[] => {
    if (typeof node === 'number') return typeof text === 'string' && isFine(text) ? [] : [pointer];
    if (typeof node !== 'object' || node === null) return [];
    const texts = new Map(Object.entries(text ?? {}));
    return Object.entries(node).flatMap(([key, child]) => found(child, texts.get(key), `${pointer}/${escaped(key)}`));
  };
  return found(plain, exact, '');
}

/** For a JSON pointer. */
function escaped(member: string): string {
  return member.replaceAll('~', '~0').replaceAll('/', '~1');
}
