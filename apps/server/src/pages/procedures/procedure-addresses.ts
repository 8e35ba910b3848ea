/** A page of a procedure, by its id in the registry. */
export function procedureAddress(id: string, part = ''): string {
  return `/thu-tuc/${encodeURIComponent(id)}${part}`;
}
