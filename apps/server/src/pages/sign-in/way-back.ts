import { percentDecoded } from '../../http/percent-decoded.js';

/** Leads everybody to where they begin. */
const FIRST = '/';
/** Decoded. */
const NOWHERE_TO_GO = /^\/(?:(?:dang-nhap|dang-xuat|api|health)\b|[/\\])/;

/** Where somebody wanted to go: an address of ours, else the first page. */
export function wayBack(asked: string): string {
  const isOurs = /^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(asked);
  const path = percentDecoded(asked.split(/[?#]/)[0] ?? '');
  return isOurs && path !== null && !NOWHERE_TO_GO.test(path) ? asked : FIRST;
}
