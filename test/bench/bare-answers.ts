import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A process of its own that answers with bytes it was given. */
export interface BareAnswers {
  readonly url: string;
  give(answer: Response, bytes: ArrayBuffer): Promise<void>;
  stop(): void;
}

export async function startBareAnswers(): Promise<BareAnswers> {
  const args = ['--import', './test/bench/register.mjs', 'test/bench/bare-server.ts'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const [first] = (await once(child.stdout!, 'data')) as [Buffer];
  const url = first.toString().trim();
  const give = async (answer: Response, bytes: ArrayBuffer) => {
    const kept = [...answer.headers].filter(([name]) => !HOP.has(name));
    const headers = {
      'content-type': 'application/octet-stream',
      'answered-with': JSON.stringify(Object.fromEntries(kept)),
    };
    await fetch(url, { method: 'PUT', headers, body: bytes });
  };
  return { url, give, stop: () => void child.kill() };
}

/** Said anew by each server. */
const HOP = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding', 'content-length', 'content-encoding']);
