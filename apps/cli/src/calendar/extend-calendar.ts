import { Rejection } from '@app/domain';
import { extendNational, type NationalNotice } from '@app/installation';
import { DataDirectoryInUse } from '@app/runtime';
import { CALENDAR_WORDS, operatorWords, schemaFaults } from '@app/wording';
import { ReferenceData } from '@app/write-side';
import { CommandBus } from '@nestjs/cqrs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseArgs } from 'node:util';
import { CliError } from '../cli-error.js';
import { faultLines, jsonFileOf, type JsonFile } from '../json-file.js';
import { withInstallation } from '../with-installation.js';
import { noticeRefusal } from './notice-refusal.js';
import { noticeSchema } from './notice-schema.js';

/** Adds a yearly notice to the calendar and the parameters of the country. @throws CliError */
export async function extendCalendar(args: readonly string[]): Promise<string> {
  const { file, dryRun } = asked(args);
  const given = await jsonFileOf(file);
  const notice = noticeIn(given);
  try {
    return await withInstallation(async (app) => {
      const extended = await extendNational(app.get(CommandBus), app.get(ReferenceData), notice, dryRun);
      return CALENDAR_WORDS.extended(extended, dryRun);
    });
  } catch (error) {
    if (error instanceof DataDirectoryInUse) {
      throw new CliError(CALENDAR_WORDS.running(operatorWords(error.fault, error.details)));
    }
    throw error instanceof Rejection ? new CliError(noticeRefusal(error, given, notice)) : error;
  }
}

function noticeIn({ file, text }: JsonFile): NationalNotice {
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(noticeSchema);
  const document: unknown = JSON.parse(text.normalize('NFC'));
  if (validate(document)) return document as unknown as NationalNotice;
  const faults = schemaFaults(validate.errors ?? [], {});
  throw new CliError(CALENDAR_WORDS.refused(file, CALENDAR_WORDS.form, faultLines(text, faults)));
}

function asked(args: readonly string[]) {
  try {
    const options = { 'dry-run': { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file, ...others] = positionals;
    if (file !== undefined && others.length === 0) return { file, dryRun: values['dry-run'] ?? false };
  } catch {
    // Told as one fault.
  }
  throw new CliError(CALENDAR_WORDS.oneFile);
}
