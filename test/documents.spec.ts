import { checkPlan, type PlanDocument } from '@app/domain';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const root = join(__dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const documents = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** The first groups of every match. */
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((found) => found[1] ?? '');

describe.each(documents)('%s', (name) => {
  const text = read(name);

  it('names files that exist', () => {
    const paths = all(text, /`((?:apps|deploy|docs|libs|test|\.ci)\/[^`\s]*)`/g);
    const inRoot = all(text, /`([\w.-]+\.(?:md|cjs|mjs|js|yml)|package\.json|tsconfig\.json|knip\.json)`/g);
    const missing = [...paths, ...inRoot].filter((path) => !isThere(path));
    expect(missing).toEqual([]);
  });

  it('links to documents that exist', () => {
    const links = all(text, /\]\((?!https?:)([^)#\s]+)/g);
    expect(links.filter((link) => !existsSync(join(root, dirname(name), link)))).toEqual([]);
  });

  it('calls scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const called = all(text, /npm run (?:--silent )?([\w:-]+)/g);
    expect(called.filter((script) => !(script in scripts))).toEqual([]);
  });
});

/** A path of the project; its last part may hold one `*`. */
function isThere(path: string): boolean {
  if (!path.includes('*')) return existsSync(join(root, path));
  const folder = join(root, dirname(path));
  const [start = '', end = ''] = basename(path).split('*');
  return existsSync(folder) && readdirSync(folder).some((name) => name.startsWith(start) && name.endsWith(end));
}

describe('the example of a plan file', () => {
  const [example = ''] = all(read('docs/plans.md'), /```json\n([\s\S]*?)```/g);
  const plan = JSON.parse(example) as PlanDocument;

  it('has the form of the schema', () => {
    const schema = JSON.parse(read('deploy/plans/plan.schema.json')) as object;
    const validate = new Ajv2020({ allErrors: true, discriminator: true }).compile(schema);
    validate(plan);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('can run: two reviews, no consolidation', () => {
    expect(checkPlan(plan)).toEqual([]);
    expect(plan.paths[0]?.stages.map((stage) => stage.kind)).toEqual(['review', 'review', 'approval']);
  });
});
