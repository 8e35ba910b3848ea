import pg from 'pg';
import { SETTINGS_SINCE, withSessionSettings } from './session-settings.js';

/**
 * Connects to a server of any release and states every setting that it knows, the newest first, because a setting of
 * the role itself could end a connection that leaves it out. `withinMs`: for the connection, and for each query.
 * @throws the driver's error
 */
export async function connectExplicitly(url: string, withinMs: number): Promise<pg.Client> {
  for (const version of SETTINGS_SINCE) {
    try {
      return await connected(withSessionSettings(url, version), withinMs);
    } catch (error) {
      if ((error as { code?: unknown }).code !== UNKNOWN_SETTING) throw error;
    }
  }
  return connected(withSessionSettings(url, 0), withinMs);
}

const UNKNOWN_SETTING = '42704';

async function connected(connectionString: string, withinMs: number): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: withinMs, query_timeout: withinMs });
  // A connection lost between two queries shows in the next one.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    // A pending server would hold the socket, and with it the process.
    void client.end().catch(() => undefined);
    throw error;
  }
}
