import { Rejection } from '@app/domain';
import { installationRequest } from '@app/installation';
import { POST_WORDS } from '@app/wording';
import { Handle, ReferenceData } from '@app/write-side';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { parseArgs } from 'node:util';
import { CliError } from '../cli-error.js';
import { withInstallation } from '../with-installation.js';

const OPTIONS = { person: { type: 'string' }, appointment: { type: 'string' } } as const;

/** Confirms a post as the installation, where no second administrator stands over it; recorded as such. */
export async function confirmPost(args: readonly string[]): Promise<string> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: true });
  const { person, appointment } = values;
  if (!person || !appointment) throw new CliError(POST_WORDS.missing);
  try {
    return await withInstallation((app) => confirm(app, person, appointment));
  } catch (error) {
    throw error instanceof Rejection ? new CliError(POST_WORDS.refused(error.code)) : error;
  }
}

async function confirm(app: INestApplicationContext, person: string, appointment: string): Promise<string> {
  const posts = (await app.get(ReferenceData).posts(person)) ?? [];
  const post = posts.find(({ id }) => id === appointment);
  if (!post) throw new CliError(POST_WORDS.unknown);
  const request = installationRequest(`confirm ${appointment}`);
  await app.get(CommandBus).execute(new Handle('person', person, { type: 'ConfirmAppointment', appointment }, request));
  return POST_WORDS.confirmed(post);
}
