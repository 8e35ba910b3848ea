import { Rejection } from '@app/domain';
import { createLogger, readConfig } from '@app/runtime';
import { POST_WORDS } from '@app/wording';
import { HandlePerson, ReferenceData } from '@app/write-side';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { parseArgs } from 'node:util';
import { installationRequest } from '../../../server/src/composition/first-start/installation-request.js';
import { openInstallation } from '../../../server/src/composition/installation.js';
import { CliError } from '../cli-error.js';
import { CliModule } from '../cli.module.js';

const OPTIONS = { person: { type: 'string' }, appointment: { type: 'string' } } as const;

/** Confirms a post as the installation, where no second administrator stands over it; recorded as such. */
export async function confirmPost(args: readonly string[]): Promise<string> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: true });
  const { person, appointment } = values;
  if (!person || !appointment) throw new CliError(POST_WORDS.missing);
  const config = readConfig(process.env);
  const installation = await openInstallation(config, createLogger('error'), () => undefined);
  const app = await NestFactory.createApplicationContext(CliModule.over(installation), { logger: false });
  try {
    await app.init();
    const posts = (await app.get(ReferenceData).posts(person)) ?? [];
    const post = posts.find(({ id }) => id === appointment);
    if (!post) throw new CliError(POST_WORDS.unknown);
    const request = installationRequest(`confirm ${appointment}`);
    await app.get(CommandBus).execute(new HandlePerson(person, { type: 'ConfirmAppointment', appointment }, request));
    return POST_WORDS.confirmed(post);
  } catch (error) {
    throw error instanceof Rejection ? new CliError(POST_WORDS.refused(error.code)) : error;
  } finally {
    await app.close();
    await installation.close();
  }
}
