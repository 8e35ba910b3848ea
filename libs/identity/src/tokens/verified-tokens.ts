import { hash } from 'node:crypto';

/** Some 10 MB. */
const MOST = 20_000;

/**
 * What tokens say whose signatures were found good, so that a signature is checked once and not at every request. Whether a
 * token is void is asked each time, elsewhere. By digest: no token is kept.
 */
export class VerifiedTokens<Claims> {
  private readonly known = new Map<string, Claims>();

  constructor(private readonly most = MOST) {}

  of(token: string): Claims | undefined {
    return this.known.get(digestOf(token));
  }

  keep(token: string, claims: Claims): void {
    if (this.known.size >= this.most) this.forgetOldest();
    this.known.set(digestOf(token), claims);
  }

  forget(token: string): void {
    this.known.delete(digestOf(token));
  }

  private forgetOldest(): void {
    for (const oldest of this.known.keys()) {
      this.known.delete(oldest);
      return;
    }
  }
}

function digestOf(token: string): string {
  return hash('sha256', token, 'base64');
}
