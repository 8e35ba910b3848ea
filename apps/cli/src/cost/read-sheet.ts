import { checkSheet, COST_METHODS, parseDecimal, type CostSheet } from '@app/domain';
import { COST_WORDS, measurementFaultWords, schemaFaults } from '@app/wording';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { CliError } from '../cli-error.js';
import { faultLines, type FaultInFile, type JsonFile } from '../json-file.js';
import { numbersWithout, parseExact } from './exact-json.js';

/** @throws CliError naming every fault by its place and its JSON pointer */
export function readSheet(given: JsonFile, schema: object): CostSheet {
  const document = parseExact(given.text);
  const refuse = (faults: readonly FaultInFile[]) => {
    if (faults.length > 0) throw new CliError(COST_WORDS.faults(given.file, faultLines(given.text, faults)));
  };
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

/** Without the branches that were tried. */
function formFaults(errors: readonly ErrorObject[]): readonly FaultInFile[] {
  const faults = schemaFaults(errors, { method: COST_METHODS });
  return faults.filter((_, at) => errors[at]?.keyword !== 'if' && !errors[at]?.schemaPath.includes('/anyOf/'));
}
