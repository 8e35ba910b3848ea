import { checkSheet, parseDecimal, type CostSheet } from '@app/domain';
import { COST_WORDS, MEASUREMENT_FAULTS } from '@app/wording';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { CliError } from '../cli-error.js';
import { escaped, numbersWithout, parseExact, type ExactJson } from './exact-json.js';
import { formFault, NUMBER_FAULT } from './faults.vi.js';

interface Fault {
  readonly field: string;
  readonly message: string;
}

/** The sheet in the text of a file. @throws CliError naming every fault by its JSON pointer */
export function readSheet(text: string, schema: object): CostSheet {
  const document = parsed(text);
  const validate = new Ajv2020({ allErrors: true, discriminator: true, allowUnionTypes: true }).compile(schema);
  if (!validate(document.plain)) refuse((validate.errors ?? []).filter(isOwnFault).map(faultOf));
  refuse(numbersWithout(document, isDecimal).map((field) => ({ field, message: NUMBER_FAULT })));
  const sheet = document.exact as CostSheet;
  refuse(checkSheet(sheet).map(({ code, field }) => ({ field, message: MEASUREMENT_FAULTS[code] })));
  return sheet;
}

const isDecimal = (text: string) => parseDecimal(text) !== null;

function parsed(text: string): ExactJson {
  try {
    return parseExact(text);
  } catch (error) {
    throw new CliError(COST_WORDS.noJson(error instanceof Error ? error.message : String(error)));
  }
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  const lines = new Set(faults.map(({ field, message }) => `  ${field || COST_WORDS.wholeFile}: ${message}`));
  throw new CliError(COST_WORDS.faults([...lines]));
}

/** Not the branches that were tried, nor that one of them was to be taken. */
function isOwnFault({ keyword, schemaPath }: ErrorObject): boolean {
  return keyword !== 'if' && !schemaPath.includes('/anyOf/');
}

function faultOf({ instancePath, keyword, params }: ErrorObject): Fault {
  const given = params as Readonly<Record<string, unknown>>;
  const member = given['missingProperty'] ?? given['additionalProperty'];
  const field = typeof member === 'string' ? `${instancePath}/${escaped(member)}` : instancePath;
  return { field, message: formFault(keyword, given) };
}
