import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Answer } from '../../support/service.js';

/** Commands over connections that stay open, with as little of the client's own work as can be. */
export class CommandClient {
  /** The newest that an answer told. */
  position = '';
  private readonly agent = new Agent({ keepAlive: true });
  private readonly host: { readonly hostname: string; readonly port: string };

  constructor(url: string) {
    const { hostname, port } = new URL(url);
    this.host = { hostname, port };
  }

  /** `revision`: that was seen. @throws Error unless it changed something */
  async send(command: Sent): Promise<Answer> {
    const { method, path, token, body, revision } = command;
    const text = JSON.stringify(body);
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      'idempotency-key': randomUUID(),
      ...(revision === undefined ? {} : { 'if-match': `"${String(revision)}"` }),
    };
    const { status, answer } = await this.answered({ method, path: `/api/v1${path}`, headers }, text);
    const told = JSON.parse(answer) as Answer;
    if (status >= 300 || !told.changed) throw new Error(`${method} ${path}: ${String(status)} ${answer}`);
    if (told.position !== null && told.position > this.position) this.position = told.position;
    return told;
  }

  /** @throws Error unless it is shown */
  async read(path: string, token: string): Promise<void> {
    const headers = { authorization: `Bearer ${token}` };
    const { status, answer } = await this.answered({ method: 'GET', path: `/api/v1${path}`, headers }, '');
    if (status !== 200) throw new Error(`GET ${path}: ${String(status)} ${answer}`);
  }

  close(): void {
    this.agent.destroy();
  }

  private answered(asked: Asked, text: string): Promise<{ readonly status: number; readonly answer: string }> {
    return new Promise((resolve, reject) => {
      const sent = request({ ...this.host, agent: this.agent, ...asked }, (response) => {
        let answer = '';
        response.setEncoding('utf8');
        response.on('data', (piece: string) => (answer += piece));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, answer }));
      });
      sent.on('error', reject);
      sent.end(text);
    });
  }
}

export interface Sent {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly token: string;
  readonly body: object;
  readonly revision?: number;
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | number>>;
}
