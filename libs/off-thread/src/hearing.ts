import { MessageChannel, type MessagePort } from 'node:worker_threads';

interface Heard {
  /** For the program. */
  readonly port: MessagePort;
  readonly end: () => void;
}

/** Takes what is said by the port, one after the other, and tells so. */
export function hearing(take: (message: unknown) => Promise<void>, onFault: (error: unknown) => void): Heard {
  const { port1: own, port2: port } = new MessageChannel();
  let last: Promise<void> = Promise.resolve();
  own.on('message', (message: unknown) => {
    last = last.then(() => take(message)).then(() => own.postMessage(null));
    last.catch(onFault);
  });
  return { port, end: () => own.close() };
}
