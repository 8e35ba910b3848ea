import type { HttpRequest } from '../request.js';

/** By resource of the API. */
const SORTS: Readonly<Record<string, string>> = {
  proposals: 'proposal',
  dossiers: 'dossier',
  plans: 'plan',
  units: 'unit',
  people: 'person',
  procedures: 'procedure',
  parameters: 'parameters',
  calendars: 'calendar',
};
const ID = /^[0-9A-Za-z][0-9A-Za-z._:-]{0,189}$/;

type Addressed = Pick<HttpRequest, 'routeOptions' | 'params'>;

/** The stream in a request's address (`proposal-<id>`), or without id if it names none yet (`plan-`). */
export function thingNamedIn(request: Addressed): string {
  return `${sortIn(request) ?? resourceIn(request)}-${idIn(request) ?? ''}`;
}

/** Null if the address names no stream. `made`: the id of what the request created. */
export function streamNamedIn(request: Addressed, made?: unknown): string | null {
  const sort = sortIn(request);
  const id = idIn(request) ?? made;
  return sort !== undefined && typeof id === 'string' ? `${sort}-${id}` : null;
}

export function sortIn(request: Addressed): string | undefined {
  return SORTS[resourceIn(request)];
}

function resourceIn({ routeOptions }: Addressed): string {
  return routeOptions?.url?.split('/')[3] ?? '';
}

function idIn({ routeOptions, params = {} }: Addressed): string | undefined {
  const parameter = routeOptions?.url?.split('/')[4] ?? '';
  const id = parameter.startsWith(':') ? params[parameter.slice(1)] : undefined;
  return id !== undefined && ID.test(id) ? id : undefined;
}
