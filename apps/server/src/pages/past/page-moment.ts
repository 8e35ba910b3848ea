import { isCivilDate, type CivilDate } from '@app/domain';
import type { MomentSense } from '@app/read-side';
import { percentDecoded } from '../../http/percent-decoded.js';
import type { HttpRequest } from '../../http/request.js';

/** The end of a day of the past, as the address of a page names it. */
export interface PageMoment {
  readonly by: MomentSense;
  /** As typed. */
  readonly day: CivilDate;
  /** By paper: the day, as typed, that ends what is known; absent for what is known now. */
  readonly known?: CivilDate | undefined;
}

/** Also with what is no day, which is then explained. */
const PREFIX = /^\/ngay\/([^/?#]+)(\/theo-giay(?:\/biet-den\/([^/?#]+))?)?(?=[/?]|$)/;
/** Of now alone: files, the session, and what names its days itself. */
const OF_NOW = /^\/(?:tep|dang-nhap|dang-xuat|mat-khau|gia-han|thay-doi|chon-ngay|ngay)(?:[/?#]|$)/;
/** Decoded: what is no page, names a moment again, or leads to another site (browsers take `\` for `/`). */
const NO_PAGE = /^\/(?:(?:api|health|ngay)(?:[/?#]|$)|[/\\])/;

/** Null for a page of now. */
export function momentOf({ originalUrl = '' }: Pick<HttpRequest, 'originalUrl'>): PageMoment | null {
  const [prefix = '', day, paper, known] = PREFIX.exec(originalUrl) ?? [];
  if (day === undefined || !isOfPage(originalUrl.slice(prefix.length))) return null;
  if (paper === undefined) return { by: 'recorded', day };
  return known === undefined ? { by: 'paper', day } : { by: 'paper', day, known };
}

/** Whether it names days that have begun. */
export function hasBegun({ day, known = day }: PageMoment, today: CivilDate): boolean {
  return [day, known].every((one) => isCivilDate(one) && one <= today);
}

/** The address of a page without the moment that it names. Forms are never sent to the past. */
export function withoutMoment(method: string, url: string): string {
  const [prefix = ''] = PREFIX.exec(url) ?? [];
  const rest = url.slice(prefix.length);
  if (prefix === '' || !['GET', 'HEAD'].includes(method) || !isOfPage(rest)) return url;
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** Judged as the router reads it, which decodes once. */
function isOfPage(rest: string): boolean {
  const [path = ''] = rest.split(/[?#]/);
  const decoded = percentDecoded(path);
  return decoded !== null && !NO_PAGE.test(decoded);
}

/** Where the same page is shown as of that moment; without one, where it is shown now. */
export function addressAt(moment: PageMoment | null, address: string): string {
  if (moment === null || OF_NOW.test(address)) return address;
  const { by, day, known } = moment;
  const until = known === undefined ? '' : `/biet-den/${known}`;
  return `/ngay/${day}${by === 'paper' ? `/theo-giay${until}` : ''}${address}`;
}

/** A question of the API, asked as of that moment. */
export function askedAt(moment: PageMoment | null, question: string): string {
  if (moment === null) return question;
  const { by, day: asOf, known } = moment;
  const sense = by === 'paper' ? { by, ...(known === undefined ? {} : { asOfKnown: known }) } : {};
  const query = new URLSearchParams({ asOf, ...sense }).toString();
  return `${question}${question.includes('?') ? '&' : '?'}${query}`;
}
