import { followersOf, runProcess, startWorkers, type Starting } from '@app/installation';
import { ConfigError, NestLogger } from '@app/runtime';
import { START_WORDS } from '@app/wording';
import { PostConfirmation } from '@app/write-side';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectorModule } from './projector.module.js';

/** Read models and process managers without a web server, wherever it gets their leases; it stands by where it does not. */
async function start({ config, logger, say, atEnd, open }: Starting): Promise<void> {
  if (config.databaseUrl === undefined) {
    throw new ConfigError([{ setting: 'DATABASE_URL', rule: 'needed-by-projectors' }]);
  }
  const installation = await open();
  const confirmation = new PostConfirmation(config.postsNeedConfirmation);
  const app = await NestFactory.createApplicationContext(ProjectorModule.over({ installation, confirmation }), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  atEnd(() => app.close());
  const followers = followersOf(installation, logger, 'projector');
  const workers = startWorkers(followers, { installation, bus: app.get(CommandBus) });
  atEnd(() => workers.stop());
  say(START_WORDS.projecting(followers.self.pid));
}

await runProcess(start);
