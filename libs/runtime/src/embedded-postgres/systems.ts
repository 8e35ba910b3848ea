import { PostgresStartError } from './errors.js';

/** Systems that the embedded PostgreSQL runs on, by `process.platform`, with their `process.arch`; Linux with glibc. */
export const SYSTEMS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['x64', 'arm64', 'arm', 'ia32', 'ppc64'],
  darwin: ['arm64', 'x64'],
};

interface System {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly glibc: boolean;
}

/** @throws PostgresStartError */
export function checkSystem({ platform, arch, glibc }: System = thisSystem()): void {
  const runs = SYSTEMS[platform]?.includes(arch) === true && (platform !== 'linux' || glibc);
  const name = [platform, arch, ...(platform === 'linux' && !glibc ? ['musl'] : [])].join('-');
  if (!runs) throw new PostgresStartError('POSTGRES_NOT_FOR_SYSTEM', { name });
}

function thisSystem(): System {
  const { platform, arch } = process;
  return { platform, arch, glibc: platform !== 'linux' || hasGlibc() };
}

function hasGlibc(): boolean {
  const { header } = process.report.getReport() as { readonly header: { readonly glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime !== undefined;
}
