import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Emitted instead of `request` in a request's turn. */
export const TURN = 'turn';

/** Waiting requests per connection; a client that sends more before reading an answer is cut off. */
const MOST_WAITING = 8;

/**
 * Starts no request of a connection before the last answer has reached the client's system or is given up, so that
 * nobody has many answers made that they do not read. Call when the web server listens to `request`.
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
      // After all other listeners.
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
