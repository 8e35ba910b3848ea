const SECRET_KEY = /passw|secret|token|authorization|cookie|credential|api-?key|^body$|^payload$/i;
const DEEPEST = 6;

export const HIDDEN = '[hidden]';

/** Without values whose key names a secret, and without bodies of requests; what is not plain data stays as it is. */
export function scrub(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return withoutUrlPassword(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return HIDDEN;
  if (Array.isArray(value)) return value.map((item) => scrub(item, depth + 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, SECRET_KEY.test(key) ? HIDDEN : scrub(item, depth + 1)]),
  );
}

/** Removes passwords from connection URLs, and bearer tokens. */
export function withoutUrlPassword(text: string): string {
  return text
    .replace(/:\/\/([^:/@\s]*):[^@\s]*@/g, `://$1:${HIDDEN}@`)
    .replace(/\bBearer\s+[\w.~+/=-]+/gi, `Bearer ${HIDDEN}`);
}
