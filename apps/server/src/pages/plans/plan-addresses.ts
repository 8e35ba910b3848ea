/** A page of a plan. */
export function planAddress(id: string, part = ''): string {
  return `/ke-hoach/${encodeURIComponent(id)}${part}`;
}

/** The proposals under a plan, of one of its items. */
export function proposalsOf(plan: string, item?: string): string {
  const filters = { 'ke-hoach': plan, ...(item === undefined ? {} : { 'noi-dung': item }) };
  return `/phuong-an?${new URLSearchParams(filters).toString()}`;
}
