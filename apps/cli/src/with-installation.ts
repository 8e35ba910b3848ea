import { openInstallation, type Installation } from '@app/installation';
import { createLogger, readConfig } from '@app/runtime';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CliModule } from './cli.module.js';

/** Closes the installation afterwards. */
export async function withInstallation<Result>(
  work: (app: INestApplicationContext, installation: Installation) => Promise<Result>,
): Promise<Result> {
  const installation = await openInstallation(readConfig(process.env), createLogger('error'), () => undefined);
  const app = await NestFactory.createApplicationContext(CliModule.over(installation), { logger: false });
  try {
    await app.init();
    return await work(app, installation);
  } finally {
    await app.close();
    await installation.close();
  }
}
