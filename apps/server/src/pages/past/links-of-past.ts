import { addressAt, type PageMoment } from './page-moment.js';

/** In what Preact has written, where quotation marks of texts are entities. */
const TAG = /<(?:"[^"]*"|[^">])+>/g;
const ADDRESS = / (href|action|formaction)="(\/[^"]*)"/g;
/** Leads out of the past. */
const TO_NOW = / data-nay[ =>]/;
const NEWS = / data-news="[^"]*"/g;

/** Every link and form of a page leads to pages of its moment, and the page listens for no news. */
export function linksAt(moment: PageMoment | null, html: string): string {
  if (moment === null) return html;
  return html.replaceAll(NEWS, '').replaceAll(TAG, (tag) => {
    if (TO_NOW.test(tag)) return tag;
    return tag.replaceAll(ADDRESS, (_, name: string, address: string) => ` ${name}="${addressAt(moment, address)}"`);
  });
}
