import type { HttpRequest } from '../../http/request.js';

/** One parameter of the page's address; undefined if missing or repeated. */
export function textIn({ query }: HttpRequest, name: string): string | undefined {
  const value = query[name];
  return typeof value === 'string' ? value : undefined;
}
