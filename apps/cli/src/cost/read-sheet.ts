import { checkSheet, COST_METHODS, parseDecimal, type CostSheet } from '@app/domain';
import { COST_WORDS, measurementFaultWords, schemaFaults } from '@app/wording';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { CliError } from '../cli-error.js';
import { numbersWithout, parseExact, type ExactJson } from './exact-json.js';

interface Fault {
  readonly field: string;
  readonly message: string;
}

/** @throws CliError naming every fault by its JSON pointer */
export function readSheet(text: string, schema: object): CostSheet {
  const document = parsed(text);
  const validate = new Ajv2020({ allErrors: true, discriminator: true, allowUnionTypes: true }).compile(schema);
  if (!validate(document.plain)) refuse(formFaults(validate.errors ?? []));
  refuse(numbersWithout(document, isDecimal).map((field) => ({ field, message: COST_WORDS.badNumber })));
  const sheet = document.exact as CostSheet;
  refuse(
    checkSheet(sheet).map(({ code: rule, field, ...told }) => {
      return { field, message: measurementFaultWords({ rule, ...told }) };
    }),
  );
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

/** Without the branches that were tried. */
function formFaults(errors: readonly ErrorObject[]): readonly Fault[] {
  const faults = schemaFaults(errors, { method: COST_METHODS });
  return faults.filter((_, at) => errors[at]?.keyword !== 'if' && !errors[at]?.schemaPath.includes('/anyOf/'));
}
