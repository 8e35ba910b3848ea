import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { logPrefix } from './log-prefix.js';

/** Which program of the build, and how it says that it is ready. */
interface Built {
  readonly main: string;
  readonly ready: RegExp;
}

const SERVER: Built = {
  main: path.resolve('dist/apps/server/src/main.js'),
  ready: /^Tinh Gọn đã sẵn sàng: (http\S+)$/m,
};
const PROJECTOR: Built = {
  main: path.resolve('dist/apps/projector/src/main.js'),
  ready: /^Tiến trình dựng số liệu của Tinh Gọn đã sẵn sàng()/m,
};
const READY_WITHIN_MS = 180_000;
const STOPPED_WITHIN_MS = 60_000;
const KEPT_CHARACTERS = 20_000;

/** Variables of the environment that differ from what tests have. */
export type Settings = Readonly<Record<string, string>>;

/** A running service of one's own. */
export interface Program {
  readonly url: string;
  /** Its process, not those of its database. */
  readonly pid: number;
  /** The last of what it has written, for when something goes wrong. */
  output(): string;
  /** SIGTERM; its exit code. Its data folder goes too, unless it was given. */
  stop(): Promise<number | null>;
  /** kill -9; the data stay. */
  kill(): Promise<void>;
  /** kill -9, and a new start over the same data. */
  killAndRestart(): Promise<Program>;
}

/** Starts the built program (from the project's root) on a free port, over the data folder given or a fresh one. */
export function startProgram(given?: string, settings: Settings = {}): Promise<Program> {
  return startBuilt(SERVER, given, settings);
}

/** Starts a projector apart; it has no address. */
export function startProjector(dataDir: string, settings: Settings): Promise<Program> {
  return startBuilt(PROJECTOR, dataDir, settings);
}

async function startBuilt(built: Built, given: string | undefined, settings: Settings): Promise<Program> {
  if (!existsSync(built.main)) throw new Error(`${built.main} is missing: run npm run build`);
  const dataDir = given ?? (await mkdtemp(path.join(tmpdir(), 'tinhgon-')));
  const forget = () => rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
  return startOver({ built, dataDir, settings, forget: given === undefined ? forget : () => Promise.resolve() });
}

interface Setting {
  readonly built: Built;
  readonly dataDir: string;
  readonly settings: Settings;
  readonly forget: () => Promise<void>;
}

async function startOver(setting: Setting): Promise<Program> {
  const { built, dataDir, settings, forget } = setting;
  const env = { ...environment(dataDir), ...settings };
  // By the channel it ends with this process.
  const child = spawn(process.execPath, [built.main], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const written = listenTo(child);
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN_MS);
    const code = await ended;
    clearTimeout(late);
    return code;
  };
  const stop = async () => {
    const code = await end('SIGTERM');
    await forget();
    return code;
  };
  const kill = async () => {
    await end('SIGKILL');
  };
  const killAndRestart = async () => {
    await kill();
    return startOver(setting);
  };
  try {
    const url = await ready(written, ended, built.ready);
    return { url, pid: child.pid ?? 0, output: () => written.text, stop, kill, killAndRestart };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Where EVENTSTOREDB_URL is set the log is there, each program's under names of its own. */
function environment(dataDir: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, ...inherited } = process.env;
  return {
    ...inherited,
    TINHGON_DATA: dataDir,
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    WRITES_A_MINUTE: '1000000',
    SIGN_INS_A_MINUTE: '1000000',
    READS_A_MINUTE: '1000000',
    ANONYMOUS_A_MINUTE: '1000000',
    EVENTSTOREDB_PREFIX: logPrefix(dataDir),
  };
}

interface Written {
  text: string;
  onMore: () => void;
}

function listenTo(child: ChildProcess): Written {
  const written: Written = { text: '', onMore: () => undefined };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      written.text = (written.text + text).slice(-KEPT_CHARACTERS);
      written.onMore();
    });
  }
  return written;
}

async function ready(written: Written, ended: Promise<number | null>, sign: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${why}:\n${written.text}`));
    const late = setTimeout(fail, READY_WITHIN_MS, 'the program is not ready in time');
    written.onMore = () => {
      const url = sign.exec(written.text)?.[1];
      if (url === undefined) return;
      clearTimeout(late);
      written.onMore = () => undefined;
      resolve(url);
    };
    void ended.then((code) => {
      clearTimeout(late);
      fail(`the program ended with ${String(code)}`);
    });
  });
}
