import { hash, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';

/** Argon2id with OWASP's first choice of costs: memory in KiB, passes, threads. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };

/** Keyboards compose Vietnamese letters differently; what looks the same is the same password. */
export const asTyped = (password: string) => password.normalize('NFC');

export function samePassword(one: string, other: string): boolean {
  return asTyped(one) === asTyped(other);
}

/** In PHC form, with its own salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(asTyped(password), COST);
}

/** Costs the same for either answer. */
export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, asTyped(password));
}

/** No known password made it; for spending the same work on an unknown name. */
export function decoyHash(): string {
  const part = (bytes: number) => randomBytes(bytes).toString('base64').replaceAll('=', '');
  const { memoryCost, timeCost, parallelism, outputLen } = COST;
  return `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$${part(16)}$${part(outputLen)}`;
}
