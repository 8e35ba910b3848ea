type Schema = Readonly<Record<string, unknown>>;

/**
 * A file brought into the form of its schema, so that its meaning can be looked at: what is missing or of another type is
 * replaced by the least that the schema allows. `replaced`: where, as JSON pointers.
 */
export class PlanMender {
  readonly replaced: string[] = [];

  constructor(private readonly root: Schema) {}

  mend(file: unknown): unknown {
    return this.value(this.root, file, '');
  }

  private value(given: Schema, value: unknown, at: string): unknown {
    const schema = this.resolved(given);
    const types = [schema['type']].flat();
    if (value === null && types.includes('null')) return null;
    if (Array.isArray(schema['anyOf'])) return this.option(schema['anyOf'] as readonly Schema[], value, at);
    if (Array.isArray(schema['oneOf'])) return this.tagged(schema['oneOf'] as readonly Schema[], value, at);
    if ('const' in schema) return this.oneOf([schema['const']], value, at);
    if (Array.isArray(schema['enum'])) return this.oneOf(schema['enum'], value, at);
    if (types.includes('object')) return this.object(schema, value, at);
    if (types.includes('array')) return this.list(schema, value, at);
    return this.plain(schema, String(types[0]), value, at);
  }

  private resolved(schema: Schema): Schema {
    const reference = schema['$ref'];
    if (typeof reference !== 'string') return schema;
    const defined = this.root['$defs'] as Readonly<Record<string, Schema>>;
    return this.resolved(defined[reference.replace('#/$defs/', '')] ?? {});
  }

  /** One form or null. */
  private option(forms: readonly Schema[], value: unknown, at: string): unknown {
    const some = forms.find((form) => this.resolved(form)['type'] !== 'null');
    if (value !== null && value !== undefined && some) return this.value(some, value, at);
    if (value === undefined) this.replaced.push(at);
    return null;
  }

  /** The form whose `kind` the value names, or the first. */
  private tagged(forms: readonly Schema[], value: unknown, at: string): unknown {
    const kind = isObject(value) ? value['kind'] : undefined;
    const named = forms.find((form) => kindOf(this.resolved(form)) === kind);
    if (named && kind !== undefined) return this.object(this.resolved(named), value, at);
    this.replaced.push(at);
    return this.object(this.resolved(forms[0] ?? {}), {}, at);
  }

  private oneOf(allowed: readonly unknown[], value: unknown, at: string): unknown {
    if (allowed.includes(value)) return value;
    this.replaced.push(at);
    return allowed[0];
  }

  private object(schema: Schema, value: unknown, at: string): unknown {
    if (!isObject(value)) this.replaced.push(at);
    const from = isObject(value) ? value : {};
    const needed = (schema['required'] ?? []) as readonly string[];
    const members = Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, Schema>>);
    const kept = members.filter(([name]) => Object.hasOwn(from, name) || needed.includes(name));
    return Object.fromEntries(kept.map(([name, form]) => [name, this.value(form, from[name], `${at}/${name}`)]));
  }

  private list(schema: Schema, value: unknown, at: string): unknown {
    if (!Array.isArray(value)) {
      this.replaced.push(at);
      return [];
    }
    return value.map((entry, index) => this.value(schema['items'] as Schema, entry, `${at}/${String(index)}`));
  }

  private plain({ minimum = 0 }: Schema, type: string, value: unknown, at: string): unknown {
    const fits = type === 'integer' ? Number.isInteger(value) : typeof value === type;
    if (fits) return value;
    this.replaced.push(at);
    if (type === 'integer') return minimum;
    return type === 'boolean' ? false : '';
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf({ properties }: Schema): unknown {
  return (properties as Readonly<Record<string, Schema>> | undefined)?.['kind']?.['const'];
}
