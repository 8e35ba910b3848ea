import {
  checkAddress,
  checkDataFolder,
  demonstrationAccounts,
  followersOf,
  loadFirstData,
  makeDemonstration,
  openInstallation,
  startFault,
  startWorkers,
  type Installation,
} from '@app/installation';
import {
  createLogger,
  demonstrationAllowed,
  NestLogger,
  onShutdown,
  readConfig,
  readTlsFiles,
  SecurityLog,
  type Config,
  type Logger,
} from '@app/runtime';
import { OffThread } from '@app/off-thread';
import { START_WORDS } from '@app/wording';
import { PostConfirmation, ReferenceData } from '@app/write-side';
import { Accounts, Directory } from '@app/identity';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Server as TlsServer } from 'node:tls';
import { setUpApi } from './api.module.js';
import { greeting, SHOWN_PLAN } from './greeting.js';
import { gracefulShutdown } from './http/graceful-shutdown.js';
import { useRenewedCertificate } from './http/certificate-renewal.js';
import { webServer } from './http/web-server.js';
import { UploadFolder } from './procedures/uploads/upload-folder.js';
import { DemonstrationChoices } from './pages/sign-in/demonstration-choices.js';
import { ServerModule } from './server.module.js';

/** Once it is ending, further failures are reported to nobody, and `onShutdown` ends the process. */
const ending = new AbortController();
const say = (text: string) => process.stdout.write(`${text}\n`);

async function start(config: Config, logger: Logger): Promise<void> {
  const { signal } = ending;
  const closing: (() => Promise<void>)[] = [];
  onShutdown(
    async () => {
      ending.abort();
      for (const close of closing.reverse()) await close();
    },
    { report: (reason, err) => logger.info({ err }, `stopping: ${reason}`) },
  );
  if (config.tls !== undefined) readTlsFiles(config.tls, Date.now());
  await checkAddress(config.host, config.port);
  checkDataFolder(config.dataDir);
  const opening = openInstallation(config, logger, say, signal);
  closing.push(async () => {
    await (await opening.catch(() => undefined))?.close();
  });
  const installation = await opening;
  signal.throwIfAborted();
  const demonstration = demonstrationAllowed(config);
  const app = await serve(config, logger, { installation, demonstration, closing });
  say(START_WORDS.loading);
  const bus = app.get(CommandBus);
  const documents = await loadFirstData(bus, app.get(ReferenceData));
  const wiring = { bus, accounts: app.get(Accounts), directory: app.get(Directory) };
  if (demonstration) {
    await makeDemonstration(wiring, documents);
    app.get(DemonstrationChoices).offer(documents, SHOWN_PLAN);
  }
  await app.listen(config.port, config.host);
  say(greeting(await app.getUrl(), demonstration ? demonstrationAccounts(documents) : []));
}

async function serve(
  config: Config,
  logger: Logger,
  parts: { installation: Installation; demonstration: boolean; closing: (() => Promise<void>)[] },
): Promise<NestFastifyApplication> {
  const { installation, demonstration, closing } = parts;
  const followers = followersOf(installation, logger, config.workers === 'here' ? 'server' : 'server-apart');
  const { signInsAMinute, writesAMinute, readsAMinute, anonymousAMinute } = config;
  const rates = { signInsAMinute, writesAMinute, readsAMinute, anonymousAMinute };
  const options = { ...rates, demonstrationAllowed: demonstration };
  const confirmation = new PostConfirmation(config.postsNeedConfirmation);
  const threads = new OffThread();
  const uploads = await UploadFolder.open(config.dataDir);
  const ground = { threads, uploads, installation, followers, options, confirmation };
  const app = await NestFactory.create<NestFastifyApplication>(ServerModule.over(ground), webServer(config, logger), {
    logger: new NestLogger(logger),
    // Otherwise Nest ends the process with words of its own.
    abortOnError: false,
  });
  const security = new SecurityLog(logger);
  closing.push(() => Promise.resolve(security.endMinute()));
  if (config.tls !== undefined)
    closing.push(useRenewedCertificate(app.getHttpServer() as unknown as TlsServer, config.tls, logger));
  await setUpApi(app, security);
  await app.init();
  const bus = config.workers === 'here' ? app.get(CommandBus) : null;
  const workers = startWorkers(followers, { installation, bus });
  closing.push(() => workers.stop());
  closing.push(gracefulShutdown(app));
  closing.push(() => threads.close());
  return app;
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
