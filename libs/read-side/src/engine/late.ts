/**
 * Gives objects further properties, each worked out whenever it is read. They stand in the prototype: copies of the object
 * lack them.
 */
export function late<Base extends object, Late extends object>(make: {
  readonly [Name in keyof Late]: (base: Base) => Late[Name];
}): (base: Base) => Base & Late {
  const prototype = {};
  for (const [name, one] of Object.entries<(base: Base) => unknown>(make)) {
    Object.defineProperty(prototype, name, {
      get(this: Base) {
        return one(this);
      },
    });
  }
  return (base) => Object.setPrototypeOf(base, prototype) as Base & Late;
}
