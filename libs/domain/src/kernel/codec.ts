export type Upcast = (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** The current version of an event type, and an upcast from each older one. */
export interface Stored {
  readonly version: number;
  readonly upcasts?: Readonly<Record<number, Upcast>>;
}

/** The stored names of an aggregate's events: `StageCompleted` is stored as `StageCompleted.v1`. */
export interface Codec<Type extends string> {
  readonly types: readonly Type[];
  readonly storedName: (type: Type) => string;
  /** The type and the data, upcast to the current version. @throws Error for an unknown stored name */
  readonly read: (
    storedName: string,
    data: Readonly<Record<string, unknown>>,
  ) => { readonly type: Type; readonly data: Readonly<Record<string, unknown>> };
}

const NAME = /^([A-Za-z]+)\.v(\d+)$/;

export function codecOf<Type extends string>(table: Readonly<Record<Type, Stored>>): Codec<Type> {
  const isKnown = (type: string): type is Type => Object.hasOwn(table, type);
  return {
    types: Object.keys(table).filter(isKnown),
    storedName: (type) => `${type}.v${String(table[type].version)}`,
    read: (storedName, data) => {
      const [, type = '', version = ''] = NAME.exec(storedName) ?? [];
      if (!isKnown(type) || Number(version) > table[type].version) throw new Error(`unknown event ${storedName}`);
      return { type, data: upcast(table[type], Number(version), data, storedName) };
    },
  };
}

function upcast(stored: Stored, from: number, data: Readonly<Record<string, unknown>>, name: string) {
  let current = data;
  for (let version = from; version < stored.version; version++) {
    const step = stored.upcasts?.[version];
    if (!step) throw new Error(`${name} has no upcast from v${String(version)}`);
    current = step(current);
  }
  return current;
}
