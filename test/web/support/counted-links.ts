import { decoded, linksIn, readPage } from './page-html.js';

/** A link that is a number, and the page that it stands on. */
export interface CountedLink {
  readonly on: string;
  readonly href: string;
  readonly number: number;
}

const LINK = /<a((?:"[^"]*"|[^"<>])*)>(?:<b>)?([+−-]?[\d.]+(?:,\d+)?)(?:<\/b>)?(?:<span class="sr">|\s|<\/a>)/g;

/** The numbers on the page that count something and lead somewhere. */
export function countedLinks(on: string, html: string): readonly CountedLink[] {
  return linkedNumbers(on, html, (attributes) => !isSum(attributes) && !isMedian(attributes));
}

/** The amounts on the page that sum something up and lead somewhere. */
export function summedLinks(on: string, html: string): readonly CountedLink[] {
  return linkedNumbers(on, html, isSum);
}

/** The medians on the page that lead to what they are in the middle of. */
export function medianLinks(on: string, html: string): readonly CountedLink[] {
  return linkedNumbers(on, html, isMedian);
}

const isMedian = (attributes: string) => attributes.includes('median-link');
const isSum = (attributes: string) => attributes.includes('sum-link');

function linkedNumbers(on: string, html: string, isMeant: (attributes: string) => boolean): readonly CountedLink[] {
  return [...html.matchAll(LINK)].flatMap(([, attributes = '', digits = '']) => {
    const [, href] = /\shref="([^"]*)"/.exec(attributes) ?? [];
    return href === undefined || !isMeant(attributes) ? [] : [{ on, href: decoded(href), number: read(digits) }];
  });
}

/** `1.234,5`, `+2`, `−3`. */
function read(digits: string): number {
  return Number(digits.replaceAll('.', '').replace(',', '.').replace('−', '-'));
}

/** What is listed in the rows of a list, page after page, by where each row leads. */
export async function listedBehind(url: string, address: string, token: string): Promise<readonly string[]> {
  const rows = await rowsBehind(url, address, token);
  return rows.map((row) => linksIn(row, 'a', 'href')[0] ?? '');
}

/** What stands out in the rows of a list as part of a sum, added up. */
export async function summedBehind(url: string, address: string, token: string): Promise<number> {
  const rows = await rowsBehind(url, address, token);
  const amounts = rows.flatMap((row) => [...row.matchAll(/class="in-sum">([+−-]?[\d.]+(?:,\d+)?)/g)]);
  return amounts.reduce((sum, [, digits = '']) => sum + read(digits), 0);
}

/** The median of the working days in the rows of a list. */
export async function medianBehind(url: string, address: string, token: string): Promise<number> {
  const rows = await rowsBehind(url, address, token);
  const days = rows.flatMap((row) => [...row.matchAll(/data-label="Ngày làm việc">(\d+)/g)]);
  const sorted = days.map(([, digits = '']) => Number(digits)).sort((a, b) => a - b);
  const middle = [Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2)];
  return middle.reduce((sum, at) => sum + (sorted[at] ?? NaN), 0) / 2;
}

async function rowsBehind(url: string, address: string, token: string): Promise<readonly string[]> {
  const rows: string[] = [];
  for (let next: string | undefined = address; next !== undefined;) {
    const { status, html } = await readPage(`${url}${next}`, token);
    if (html === null || status !== 200) throw new Error(`${next} answers ${String(status)}`);
    const [, table = ''] = /<tbody>([\s\S]*?)<\/tbody>/.exec(html) ?? [];
    rows.push(...table.split('<tr').slice(1));
    const more = /<a href="([^"]*)">Xem tiếp<\/a>/.exec(html)?.[1];
    next = more === undefined ? undefined : decoded(more);
  }
  return rows;
}
