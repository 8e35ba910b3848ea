import { canonicalJson, PostgresEventStore } from '@app/event-store';
import { randomUUID } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { databaseUrl } from '../attack/running-log.js';
import type { Session } from '../support/service.js';
import { logForPages } from './pages-log.js';

const WRITERS = 64;
const PATIENCE_MS = 3_600_000;
const MARK = 'bench-filled';

/** Puts so many generated proposals of eight wards into the log of a running service, and waits until it shows them. */
export async function fillRunning(dataDir: string, proposals: number, onlooker: Session): Promise<void> {
  const store = new PostgresEventStore({ connectionString: databaseUrl(dataDir) });
  let position = '';
  try {
    const streams = logForPages(proposals).appends();
    const write = async () => {
      for (const { stream, events } of streams) {
        const sent = events.map(({ type, data, metadata }) => ({
          id: randomUUID(),
          type,
          data: canonicalJson(JSON.parse(data) as object),
          metadata: canonicalJson(JSON.parse(metadata) as object),
        }));
        const appended = await store.append(stream, 'no_stream', sent);
        if (appended.position > position) position = appended.position;
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, write));
  } finally {
    await store.close();
  }
  await shown(onlooker, position);
  await writeFile(path.join(dataDir, MARK), String(proposals));
}

/** By an earlier run. */
export async function isFilled(dataDir: string): Promise<boolean> {
  return (await readdir(dataDir)).includes(MARK);
}

/** The read models have taken in everything up to the position. */
async function shown({ service, token }: Session, position: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  const asked = { headers: { authorization: `Bearer ${token}` } };
  for (;;) {
    const answer = await fetch(`${service.url}/api/v1/me?after=${position}`, asked);
    if (answer.ok) return;
    if (Date.now() > end) throw new Error(`the read models did not catch up: ${await answer.text()}`);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}
