import { isCivilDate, type CivilDate } from '@app/domain';
import type { MomentSense } from '@app/read-side';
import { percentDecoded } from '../../http/percent-decoded.js';
import type { HttpRequest } from '../../http/request.js';

/** The end of a day of the past, as the address of a page names it. */
export interface PageMoment {
  readonly by: MomentSense;
  /** As typed. */
  readonly day: CivilDate;
}

const PREFIX = /^\/ngay\/(\d{4}-\d{2}-\d{2})(\/theo-giay)?(?=[/?]|$)/;
/** Of now alone: files, the session, and what names its days itself. */
const OF_NOW = /^\/(?:tep|dang-nhap|dang-xuat|mat-khau|gia-han|thay-doi|chon-ngay|ngay)(?:[/?#]|$)/;
/** Decoded: what is no page, names a moment again, or leads to another site (browsers take `\` for `/`). */
const NO_PAGE = /^\/(?:(?:api|health|ngay)(?:[/?#]|$)|[/\\])/;

/** Null for a page of now. */
export function momentOf({ originalUrl = '' }: Pick<HttpRequest, 'originalUrl'>): PageMoment | null {
  const [prefix = '', day, paper] = PREFIX.exec(originalUrl) ?? [];
  if (day === undefined || !isOfPage(originalUrl.slice(prefix.length))) return null;
  return { by: paper === undefined ? 'recorded' : 'paper', day };
}

/** Whether it names a day, which has begun. */
export function hasBegun({ day }: PageMoment, today: CivilDate): boolean {
  return isCivilDate(day) && day <= today;
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
  return `/ngay/${moment.day}${moment.by === 'paper' ? '/theo-giay' : ''}${address}`;
}

/** A question of the API, asked as of that moment. */
export function askedAt(moment: PageMoment | null, question: string): string {
  if (moment === null) return question;
  const { by, day: asOf } = moment;
  const query = new URLSearchParams({ asOf, ...(by === 'paper' ? { by } : {}) }).toString();
  return `${question}${question.includes('?') ? '&' : '?'}${query}`;
}
