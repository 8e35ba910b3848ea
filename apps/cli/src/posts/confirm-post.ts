import { Rejection } from '@app/domain';
import { streamOf } from '@app/facts';
import { installationRequest } from '@app/installation';
import { POST_WORDS } from '@app/wording';
import { Handle, ReferenceData } from '@app/write-side';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { CliError } from '../cli-error.js';
import { tellSecurity } from '../security-line.js';
import { withInstallation } from '../with-installation.js';

const OPTIONS = { person: { type: 'string' }, appointment: { type: 'string' } } as const;

/** As the installation, if there is no second administrator over the post. */
export async function confirmPost(args: readonly string[]): Promise<string> {
  const { person, appointment } = asked(args);
  if (!person || !appointment) throw new CliError(POST_WORDS.missing);
  try {
    return await withInstallation((app) => confirm(app, person, appointment));
  } catch (error) {
    throw error instanceof Rejection ? new CliError(POST_WORDS.refused(error.code)) : error;
  }
}

function asked(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch {
    throw new CliError(POST_WORDS.options);
  }
}

async function confirm(app: INestApplicationContext, person: string, appointment: string): Promise<string> {
  const posts = (await app.get(ReferenceData).posts(person)) ?? [];
  const post = posts.find(({ id }) => id === appointment);
  if (!post) throw new CliError(POST_WORDS.unknown);
  // A new id each time: a post waits again after its holder's password is set.
  const request = installationRequest(`confirm ${appointment} ${randomUUID()}`);
  const command = { type: 'ConfirmAppointment', appointment } as const;
  const answer = await app.get(CommandBus).execute(new Handle('person', person, command, request));
  if (answer.changed) {
    const requestId = request.correlationId;
    tellSecurity('posts confirm', {
      kind: 'administered',
      act: command.type,
      on: streamOf('person', person),
      requestId,
    });
  }
  return POST_WORDS.confirmed(post);
}
