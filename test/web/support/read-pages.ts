import type { Ground } from '../ground/ground.js';
import { everyAddress, type Address } from './addresses.js';
import { linksIn, readPage, type PageHtml } from './page-html.js';
import { withoutMoment } from '../../../apps/server/src/pages/past/page-moment.js';
import { pageRoutes, patternOf } from './page-routes.js';

export type ReadPage = Address & PageHtml & { readonly html: string };

/** Of the addresses that only links know, how many of a kind are opened. */
const MOST_FOLLOWED = 4;

/** Every page: those of known addresses, and those to which they link. */
export async function readPages(url: string, ground: Ground): Promise<readonly ReadPage[]> {
  const pages: ReadPage[] = [];
  const read = async (one: Address) => {
    const page = await readPage(`${url}${one.address}`, one.by?.token ?? null);
    if (page.html !== null) pages.push({ ...one, ...page, html: page.html });
  };
  for (const one of await everyAddress(ground)) await read(one);
  const known = new Set(pages.map(kindOf));
  for (const [kind, some] of linked(pages, url)) {
    if (!known.has(kind)) for (const one of some.slice(0, MOST_FOLLOWED)) await read(one);
  }
  return pages;
}

/** By route and names of filters. */
function linked(pages: readonly ReadPage[], url: string): ReadonlyMap<string, readonly Address[]> {
  const routes = pageRoutes().filter(({ method }) => method === 'GET');
  const found = new Map<string, Address[]>();
  const seen = new Set<string>();
  for (const { html, by } of pages) {
    for (const address of linksIn(html, 'a', 'href').filter((href) => !seen.has(href))) {
      seen.add(address);
      const route = routes.find((one) =>
        patternOf(one).test(withoutMoment('GET', new URL(address, url).pathname)),
      )?.path;
      if (route === undefined) continue;
      const one = { route, address, by };
      found.set(kindOf(one), [...(found.get(kindOf(one)) ?? []), one]);
    }
  }
  return found;
}

function kindOf({ route, address }: Pick<Address, 'route' | 'address'>): string {
  return [route, ...new URLSearchParams(address.split(/[?#]/)[1] ?? '').keys()].join(' ');
}
