import type { HttpRequest } from '../../http/request.js';
import { textIn } from './query.js';

const CURSOR = 'tiep';

/** What narrows a list, by the API's names; its page's address has Vietnamese ones. */
export class ListAddress<Name extends string> {
  constructor(
    private readonly home: string,
    readonly names: Readonly<Record<Name, string>>,
  ) {}

  filters(request: HttpRequest): Readonly<Record<Name, string | undefined>> {
    const texts = Object.entries<string>(this.names).map(([name, shown]) => [
      name,
      textIn(request, shown) || undefined,
    ]);
    return Object.fromEntries(texts) as Readonly<Record<Name, string | undefined>>;
  }

  cursor(request: HttpRequest): string | undefined {
    return textIn(request, CURSOR);
  }

  /** Of the page that begins there; null after the last. */
  next(request: HttpRequest, cursor: string | null): string | null {
    return cursor === null ? null : withQuery(this.home, [...this.shown(request), [CURSOR, cursor]]);
  }

  /** Of the whole list for spreadsheets. */
  table(request: HttpRequest): string {
    return withQuery(`${this.home}/bang-tinh`, this.shown(request));
  }

  private shown(request: HttpRequest): [string, string][] {
    return Object.values<string>(this.names).flatMap((name) => {
      const text = textIn(request, name);
      return text ? [[name, text] as [string, string]] : [];
    });
  }
}

function withQuery(path: string, pairs: [string, string][]): string {
  const query = new URLSearchParams(pairs).toString();
  return query === '' ? path : `${path}?${query}`;
}
