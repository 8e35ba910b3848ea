import { computeSheet } from '@app/domain';
import { costSheetsFolder } from '@app/installation';
import { COST_WORDS, sheetTable } from '@app/wording';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CliError } from '../cli-error.js';
import { jsonFileOf } from '../json-file.js';
import { figuresJson } from './figures-json.js';
import { readSheet } from './read-sheet.js';

const SCHEMA = path.join(costSheetsFolder, 'cost-sheet.schema.json');

/** @throws CliError for a file that cannot be computed */
export async function computeCostSheet(args: readonly string[]): Promise<string> {
  const { file, json } = asked(args);
  const schema = JSON.parse(await readFile(SCHEMA, 'utf8')) as object;
  const sheet = readSheet(await jsonFileOf(file), schema);
  const figures = computeSheet(sheet);
  return json ? figuresJson(sheet, figures) : sheetTable(sheet, figures);
}

function asked(args: readonly string[]): { readonly file: string; readonly json: boolean } {
  const { values, positionals } = parsed(args);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new CliError(COST_WORDS.oneFile);
  return { file, json: values.json ?? false };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { json: { type: 'boolean' } }, allowPositionals: true });
  } catch {
    throw new CliError(COST_WORDS.options);
  }
}
