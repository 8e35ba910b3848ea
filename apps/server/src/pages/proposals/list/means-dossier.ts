/** `HS-0002`, `45/TTr-UBND`, `812/QĐ-UBND`: what is searched for from every page is a dossier, by its number or that of a paper. */
export function meansDossier(text: string): boolean {
  return /^\s*(hs-?\d+|\d+\s*\/\s*(ttr|q[đd]))/iu.test(text);
}
