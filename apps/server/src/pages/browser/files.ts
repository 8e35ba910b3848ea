import { webFolder } from '@app/installation';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packed, type Coding } from '../../http/coding.js';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};
/** The slowest: packed once. */
const QUALITY = 11;

interface BuiltFile {
  readonly type: string;
  readonly codings: Readonly<Record<Coding, Buffer>>;
}

/** What `apps/web` was built into, in memory: a name holds the digest of what the file holds. */
export class BrowserFiles {
  private constructor(
    private readonly files: ReadonlyMap<string, BuiltFile>,
    private readonly names: Readonly<Record<string, string>>,
  ) {}

  static read(folder: string = webFolder): BrowserFiles {
    const built = readdirSync(folder).filter((name) => TYPES[path.extname(name)] !== undefined);
    const files = built.map((name) => [name, readBuilt(path.join(folder, name))] as const);
    const names = JSON.parse(readFileSync(path.join(folder, 'files.json'), 'utf8')) as Record<string, string>;
    return new BrowserFiles(new Map(files), names);
  }

  /** Undefined for an unknown name. */
  find(name: string): BuiltFile | undefined {
    return this.files.get(name);
  }

  /** Where the browser finds the file of a source of `apps/web`, or a font. @throws Error if it was not built */
  address(source: string): string {
    const name = this.names[source];
    if (name === undefined) throw new Error(`${source} was not built`);
    return `/tep/${name}`;
  }
}

function readBuilt(file: string): BuiltFile {
  const [bytes, end] = [readFileSync(file), path.extname(file)];
  const isPacked = end === '.woff2';
  const coding = (name: Coding) => (isPacked ? bytes : packed(bytes, name, QUALITY));
  return { type: TYPES[end] ?? '', codings: { br: coding('br'), gzip: coding('gzip'), identity: bytes } };
}
