import { decoded, linksIn, readPage } from './page-html.js';

/** A link that is a number, and the page that it stands on. */
export interface CountedLink {
  readonly on: string;
  readonly href: string;
  readonly number: number;
}

const LINK = /<a((?:"[^"]*"|[^"<>])*)>(?:<b>)?([\d.]+)(?:<\/b>)?(?:<span class="sr">|\s|<\/a>)/g;

/** The numbers on the page that lead somewhere. */
export function countedLinks(on: string, html: string): readonly CountedLink[] {
  return [...html.matchAll(LINK)].flatMap(([, attributes = '', digits = '']) => {
    const [, href] = /\shref="([^"]*)"/.exec(attributes) ?? [];
    return href === undefined ? [] : [{ on, href: decoded(href), number: Number(digits.replaceAll('.', '')) }];
  });
}

/** What is listed in the rows of a list, page after page. */
export async function listedBehind(url: string, address: string, token: string): Promise<readonly string[]> {
  const listed: string[] = [];
  for (let next: string | undefined = address; next !== undefined;) {
    const { status, html } = await readPage(`${url}${next}`, token);
    if (html === null || status !== 200) throw new Error(`${next} answers ${String(status)}`);
    const [, table = ''] = /<tbody>([\s\S]*?)<\/tbody>/.exec(html) ?? [];
    const rows = table.split('<tr').slice(1);
    listed.push(...rows.map((row) => linksIn(row, 'a', 'href')[0] ?? ''));
    const more = /<a href="([^"]*)">Xem tiếp<\/a>/.exec(html)?.[1];
    next = more === undefined ? undefined : decoded(more);
  }
  return listed;
}
