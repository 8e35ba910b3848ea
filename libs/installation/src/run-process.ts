import { createLogger, onShutdown, readConfig, type Config, type Logger } from '@app/runtime';
import { openInstallation, type Installation } from './open-installation.js';
import { startFault } from './start-fault/start-fault.js';

/** What a process starts with. */
export interface Starting {
  readonly config: Config;
  readonly logger: Logger;
  /** Progress, in Vietnamese. */
  readonly say: (text: string) => void;
  /** Is done when the process ends, the last one first. */
  readonly atEnd: (close: () => Promise<void>) => void;
  /** Closed at the end. @throws what `openInstallation` does */
  readonly open: () => Promise<Installation>;
}

/** A process by its settings, until a signal ends it in order. A fault of its start is told in Vietnamese, and ends it with 1. */
export async function runProcess(start: (starting: Starting) => Promise<void>): Promise<void> {
  // Once it is ending, further failures are reported to nobody, and `onShutdown` ends the process.
  const ending = new AbortController();
  let config: Config | undefined;
  try {
    config = readConfig(process.env);
    await start(startingOf(config, createLogger(config.logLevel), ending));
  } catch (error) {
    if (ending.signal.aborted) return;
    process.stderr.write(`${startFault(error, config)}\n`);
    process.exit(1);
  }
}

function startingOf(config: Config, logger: Logger, ending: AbortController): Starting {
  const closing: (() => Promise<void>)[] = [];
  onShutdown(
    async () => {
      ending.abort();
      for (const close of closing.reverse()) await close();
    },
    { report: (reason, err) => logger.info({ err }, `stopping: ${reason}`) },
  );
  const say = (text: string) => {
    process.stdout.write(`${text}\n`);
  };
  const atEnd = (close: () => Promise<void>) => {
    closing.push(close);
  };
  const open = async () => {
    const opening = openInstallation(config, logger, say, ending.signal);
    atEnd(async () => {
      await (await opening.catch(() => undefined))?.close();
    });
    const installation = await opening;
    ending.signal.throwIfAborted();
    return installation;
  };
  return { config, logger, say, atEnd, open };
}
