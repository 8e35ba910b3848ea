/** A name or a value of a form or an address; null if its bytes are not UTF-8. */
export function percentDecoded(part: string): string | null {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    return null;
  }
}
