import { addressAt, type PageMoment } from './page-moment.js';

/** In what Preact has written, where quotation marks of texts are entities. `data-nay`: leads out of the past. */
const ADDRESS = /( data-nay(?:="true")?)?( (?:href|action)=")(\/[^"]*)"/g;
const NEWS = / data-news="[^"]*"/g;

/** Every link and form of a page leads to pages of its moment, and the page listens for no news. */
export function linksAt(moment: PageMoment | null, html: string): string {
  if (moment === null) return html;
  return html
    .replaceAll(NEWS, '')
    .replaceAll(ADDRESS, (whole, toNow: string | undefined, name: string, address: string) =>
      toNow === undefined ? `${name}${addressAt(moment, address)}"` : whole,
    );
}
