import { followersOf, openInstallation, startFault, startWorkers } from '@app/installation';
import { ConfigError, createLogger, NestLogger, onShutdown, readConfig, type Config, type Logger } from '@app/runtime';
import { START_WORDS } from '@app/wording';
import { PostConfirmation } from '@app/write-side';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectorModule } from './projector.module.js';

/** Once it is ending, further failures are reported to nobody, and `onShutdown` ends the process. */
const ending = new AbortController();
const say = (text: string) => process.stdout.write(`${text}\n`);

/** Read models and process managers without a web server, wherever it gets their leases; it stands by where it does not. */
async function start(config: Config, logger: Logger): Promise<void> {
  if (config.databaseUrl === undefined) {
    throw new ConfigError([{ setting: 'DATABASE_URL', rule: 'needed-by-projectors' }]);
  }
  const closing: (() => Promise<void>)[] = [];
  onShutdown(
    async () => {
      ending.abort();
      for (const close of closing.reverse()) await close();
    },
    { report: (reason, err) => logger.info({ err }, `stopping: ${reason}`) },
  );
  const opening = openInstallation(config, logger, say, ending.signal);
  closing.push(async () => {
    await (await opening.catch(() => undefined))?.close();
  });
  const installation = await opening;
  ending.signal.throwIfAborted();
  const confirmation = new PostConfirmation(config.postsNeedConfirmation);
  const app = await NestFactory.createApplicationContext(ProjectorModule.over({ installation, confirmation }), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  closing.push(() => app.close());
  const followers = followersOf(installation, logger, 'projector');
  const workers = startWorkers(followers, { installation, bus: app.get(CommandBus) });
  closing.push(() => workers.stop());
  say(START_WORDS.projecting(followers.self.pid));
}

let config: Config | undefined;
try {
  config = readConfig(process.env);
  await start(config, createLogger(config.logLevel));
} catch (error) {
  if (!ending.signal.aborted) {
    process.stderr.write(`${startFault(error, config)}\n`);
    process.exit(1);
  }
}
