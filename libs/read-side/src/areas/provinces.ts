/** A code of an area below one names that, too. */
export function isProvince(code: string): boolean {
  return !code.includes('/');
}
