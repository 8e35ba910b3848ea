import type { HttpRequest } from '../request.js';

/** The sort of stream behind each resource of the API. */
const SORTS: Readonly<Record<string, string>> = {
  proposals: 'proposal',
  dossiers: 'dossier',
  plans: 'plan',
  people: 'person',
  procedures: 'procedure',
  parameters: 'parameters',
  calendars: 'calendar',
};
const ID = /^[0-9A-Za-z][0-9A-Za-z._:-]{0,189}$/;

/** The stream that the address of a request names (`proposal-<id>`), or no id where it names none yet (`plan-`). */
export function thingNamedIn({ routeOptions, params = {} }: Pick<HttpRequest, 'routeOptions' | 'params'>): string {
  const [resource = '', parameter = ''] = (routeOptions?.url ?? '').split('/').slice(3);
  const sort = SORTS[resource] ?? resource;
  const id = parameter.startsWith(':') ? params[parameter.slice(1)] : undefined;
  return `${sort}-${id !== undefined && ID.test(id) ? id : ''}`;
}
