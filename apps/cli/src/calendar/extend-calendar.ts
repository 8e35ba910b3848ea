import { Rejection } from '@app/domain';
import { extendNational, type NationalNotice } from '@app/installation';
import { DataDirectoryInUse } from '@app/runtime';
import { CALENDAR_WORDS, DOMAIN_PROBLEMS, operatorWords, schemaFaults } from '@app/wording';
import { ReferenceData } from '@app/write-side';
import { CommandBus } from '@nestjs/cqrs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseArgs } from 'node:util';
import { CliError } from '../cli-error.js';
import { jsonTextOf } from '../json-file.js';
import { withInstallation } from '../with-installation.js';
import { noticeSchema } from './notice-schema.js';

/** Adds a yearly notice to the calendar and the parameters of the country. @throws CliError */
export async function extendCalendar(args: readonly string[]): Promise<string> {
  const { file, dryRun } = asked(args);
  const notice = noticeIn(await jsonTextOf(file));
  try {
    return await withInstallation(async (app) => {
      const extended = await extendNational(app.get(CommandBus), app.get(ReferenceData), notice, dryRun);
      return CALENDAR_WORDS.extended(extended, dryRun);
    });
  } catch (error) {
    if (error instanceof DataDirectoryInUse) {
      throw new CliError(CALENDAR_WORDS.running(operatorWords(error.fault, error.details)));
    }
    throw error instanceof Rejection ? new CliError(refusalWords(error)) : error;
  }
}

function refusalWords({ code, details }: Rejection): string {
  const also = Array.isArray(details['also']) ? (details['also'] as readonly Readonly<Record<string, unknown>>[]) : [];
  const places = [details, ...also].map(({ field, date, id }) => [field, date, id].filter(Boolean).join(' '));
  return CALENDAR_WORDS.refused(DOMAIN_PROBLEMS[code].detail, places);
}

function noticeIn(text: string): NationalNotice {
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(noticeSchema);
  const document = parsed(text);
  if (validate(document)) return document as unknown as NationalNotice;
  const faults = schemaFaults(validate.errors ?? [], {}).map(({ field, message }) => `${field}: ${message}`);
  throw new CliError(CALENDAR_WORDS.refused(CALENDAR_WORDS.form, [...new Set(faults)]));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.normalize('NFC'));
  } catch (error) {
    throw new CliError(CALENDAR_WORDS.noJson(error instanceof Error ? error.message : String(error)));
  }
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
