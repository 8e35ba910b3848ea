import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** What the server tells in place of `request` once the turn of a request has come. */
export const TURN = 'turn';

/** Requests of one connection that may wait for their turn; whoever sends more before reading an answer is cut off. */
const MOST_WAITING = 8;

/**
 * Lets no request of a connection begin before the answer to the one before it is with the client's system or given up, so
 * that nobody has many answers made at once that they do not read. To be called when the web server listens to `request`.
 */
export function takeTurns(server: Server): void {
  const waiting = new WeakMap<Socket, (() => void)[]>();
  for (const listener of server.listeners('request') as ((...asked: unknown[]) => void)[]) {
    server.off('request', listener).on(TURN, listener);
  }
  const endTurn = (socket: Socket) => {
    const next = socket.writable ? waiting.get(socket)?.shift() : undefined;
    if (next) next();
    else waiting.delete(socket);
  };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    const begin = () => {
      server.emit(TURN, request, response);
      // After everybody else has heard of the end of this one.
      response.once('close', () => endTurn(socket));
    };
    const before = waiting.get(socket);
    if (!before) {
      waiting.set(socket, []);
      begin();
    } else if (before.length < MOST_WAITING) before.push(begin);
    else socket.destroy();
  });
}
