// Plants one violation per rule in a copy of the sources and requires that each is refused: a fence that stops matching
// would otherwise pass silently.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { ESLint } from 'eslint';
import { dependencyProbes } from './dependency-probes.mjs';
import { globalProbe, lintProbes, outsideWorld, silencedProbe } from './lint-probes.mjs';

const project = path.resolve(import.meta.dirname, '../..');
const copy = mkdtempSync(path.join(tmpdir(), 'fences-'));
const failures = [];
let refused = 0;

function check(passed, what) {
  if (passed) refused += 1;
  else failures.push(what);
}

function plant([file, text]) {
  const target = path.join(copy, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

function copyProject() {
  for (const entry of [
    'libs',
    'apps',
    'lint',
    'package.json',
    'tsconfig.json',
    'eslint.config.mjs',
    '.dependency-cruiser.cjs',
  ]) {
    if (existsSync(path.join(project, entry)))
      cpSync(path.join(project, entry), path.join(copy, entry), { recursive: true });
  }
  symlinkSync(path.join(project, 'node_modules'), path.join(copy, 'node_modules'));
}

async function probeDependencies() {
  const { forbidden, options } = createRequire(import.meta.url)(path.join(copy, '.dependency-cruiser.cjs'));
  for (const { name } of forbidden) if (!(name in dependencyProbes)) failures.push(`rule ${name} has no probe`);
  const plantings = Object.entries(dependencyProbes).flatMap(([rule, ways]) => ways.map((files) => ({ rule, files })));
  for (const { files } of plantings) files.forEach(plant);
  process.chdir(copy);
  const { output } = await cruise(
    ['libs', 'apps'].filter((folder) => existsSync(folder)),
    { ...options, baseDir: copy, validate: true, ruleSet: { forbidden } },
    {},
    { tsConfig: extractTSConfig(path.join(copy, 'tsconfig.json')) },
  );
  const seen = new Set(output.summary.violations.map(({ rule, from }) => `${rule.name} ${from}`));
  for (const { rule, files } of plantings)
    check(seen.has(`${rule} ${files[0][0]}`), `${rule} lets pass ${files[0][0]}`);
}

async function probeLint() {
  const { default: configs } = await import(path.join(copy, 'eslint.config.mjs'));
  const own = configs.filter(({ name }) => name?.startsWith('tinhgon/'));
  const globals = own.flatMap(({ rules }) => (rules['no-restricted-globals'] ?? []).slice(1));
  for (const rule of new Set(own.flatMap(({ rules }) => Object.keys(rules)))) {
    if (rule !== 'no-restricted-globals' && !(rule in lintProbes)) failures.push(`rule ${rule} has no probe`);
  }
  for (const { name } of globals) if (!outsideWorld.includes(name)) failures.push(`${name} has no probe`);
  const probes = [
    ...Object.entries(lintProbes).map(([rule, probe]) => ({ rule, ...probe })),
    ...outsideWorld.map((name) => ({ rule: 'no-restricted-globals', ...globalProbe(name) })),
    { rule: '@typescript-eslint/no-explicit-any', ...silencedProbe },
  ].map((probe, at) => ({ ...probe, file: `libs/${probe.domain ? 'domain' : 'runtime'}/src/planted-lint-${at}.ts` }));
  for (const lib of ['domain', 'runtime'])
    plant([`libs/${lib}/src/planted-type.ts`, 'export interface PlantedType { a: 1 }\n']);
  for (const { file, code } of probes) plant([file, `${code}\n`]);
  const results = await new ESLint({ cwd: copy }).lintFiles(probes.map(({ file }) => file));
  for (const { rule, file, code } of probes) {
    const result = results.find(({ filePath }) => filePath === path.join(copy, file));
    check(
      result?.messages.some(({ ruleId }) => ruleId === rule),
      `${rule} lets pass: ${code.slice(0, 80)}`,
    );
  }
}

try {
  copyProject();
  await probeDependencies();
  await probeLint();
} finally {
  process.chdir(project);
  rmSync(copy, { recursive: true });
}
for (const failure of failures) console.error(`✗ ${failure}`);
console.log(`Fences: ${refused} planted violations refused, ${failures.length} failures.`);
process.exitCode = failures.length > 0 || refused === 0 ? 1 : 0;
