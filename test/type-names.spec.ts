import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
const files = ['apps', 'libs']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => file.endsWith('.ts'))
  // Specs and their stories, and the demonstration, which sees the service from without.
  .filter((file) => !/spec|\/contract\/|^libs\/testing\/|^apps\/demo\//.test(file));

/** Where each type is declared; `form` finds its name. */
function declared(form: RegExp, of: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, Set<string>>();
  for (const file of of) {
    for (const [, name = ''] of readFileSync(join(ROOT, file), 'utf8').matchAll(form)) {
      places.set(name, (places.get(name) ?? new Set()).add(file));
    }
  }
  return new Map([...places].map(([name, found]) => [name, [...found]]));
}

const twice = (places: ReadonlyMap<string, readonly string[]>) => [...places].filter(([, found]) => found.length > 1);

describe('names of types', () => {
  it('mean one thing wherever they are exported', () => {
    const exported = declared(/^export (?:abstract )?(?:type|interface|class) (\w+)/gm, files);
    expect(exported.size).toBeGreaterThan(500);
    expect(twice(exported)).toEqual([]);
  });

  it('mean one schema of the API each, whose document knows classes by their names', () => {
    const bodies = declared(
      /^(?:export )?(?:abstract )?class (\w+)/gm,
      files.filter((file) => file.startsWith('apps/server/')),
    );
    expect(twice(bodies)).toEqual([]);
  });
});
