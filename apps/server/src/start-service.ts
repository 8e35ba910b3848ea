import {
  checkAddress,
  checkDataFolder,
  demonstrationAccounts,
  followersOf,
  loadFirstData,
  makeDemonstration,
  runProcess,
  startWorkers,
  type Installation,
  type Starting,
} from '@app/installation';
import { demonstrationAllowed, NestLogger, readTlsFiles, SecurityLog } from '@app/runtime';
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

async function start(starting: Starting): Promise<void> {
  const { config, say } = starting;
  if (config.tls !== undefined) readTlsFiles(config.tls, Date.now());
  await checkAddress(config.host, config.port);
  checkDataFolder(config.dataDir);
  const installation = await starting.open();
  const demonstration = demonstrationAllowed(config);
  const app = await serve(starting, installation, demonstration);
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
  { config, logger, atEnd }: Starting,
  installation: Installation,
  demonstration: boolean,
): Promise<NestFastifyApplication> {
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
  atEnd(() => Promise.resolve(security.endMinute()));
  if (config.tls !== undefined)
    atEnd(useRenewedCertificate(app.getHttpServer() as unknown as TlsServer, config.tls, logger));
  await setUpApi(app, security);
  await app.init();
  const bus = config.workers === 'here' ? app.get(CommandBus) : null;
  const workers = startWorkers(followers, { installation, bus });
  atEnd(() => workers.stop());
  atEnd(gracefulShutdown(app));
  atEnd(() => threads.close());
  return app;
}

await runProcess(start);
