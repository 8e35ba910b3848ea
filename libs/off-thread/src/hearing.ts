import { MessageChannel, type MessagePort } from 'node:worker_threads';

interface Heard {
  /** For the program. */
  readonly port: MessagePort;
  /** What has not been taken by now is not taken any more. */
  readonly end: () => Promise<void>;
}

/** Takes what is said by the port, one after the other, and tells so. */
export function hearing(take: (message: unknown) => Promise<void>, onFault: (error: unknown) => void): Heard {
  const { port1: own, port2: port } = new MessageChannel();
  let last: Promise<void> = Promise.resolve();
  let isOver = false;
  const takeOne = async (message: unknown) => {
    if (isOver) return;
    await take(message);
    own.postMessage(null);
  };
  own.on('message', (message: unknown) => {
    last = last.then(() => takeOne(message));
    last.catch(onFault);
  });
  const end = async () => {
    isOver = true;
    own.close();
    await last.catch(() => undefined);
  };
  return { port, end };
}
