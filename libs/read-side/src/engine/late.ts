/** The object with further properties, each worked out when it is first read. */
export function withLate<Base extends object, Late extends object>(
  base: Base,
  late: { readonly [Name in keyof Late]: () => Late[Name] },
): Base & Late {
  for (const [name, make] of Object.entries<() => unknown>(late)) {
    let known: { readonly value: unknown } | null = null;
    const get = () => (known ??= { value: make() }).value;
    Object.defineProperty(base, name, { get, enumerable: true, configurable: true });
  }
  return base as Base & Late;
}
