/** The mark in a command; one without it has the digest that it always had. */
export function late(enteredLate: boolean | null | undefined): { readonly enteredLate?: true } {
  return enteredLate === true ? { enteredLate } : {};
}
