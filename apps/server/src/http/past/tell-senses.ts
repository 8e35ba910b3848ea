import { MOMENT_SENSE_NAMES, SENSE_WORDS } from '@app/wording';
import type { OpenAPIObject } from '@nestjs/swagger';

type Parameter = Extract<
  NonNullable<NonNullable<OpenAPIObject['paths'][string]['get']>['parameters']>[number],
  { readonly name: string }
>;

const SENSES = Object.keys(MOMENT_SENSE_NAMES);

/** In the API's document: the senses of moments beside what a route divides by under the same name, if it does. */
export function tellSenses(parameters: Parameter[]): void {
  const own = parameters.find(({ name }) => name === 'by');
  if (!own) {
    const schema: Parameter['schema'] = { type: 'string', enum: SENSES, example: 'paper' };
    parameters.push({
      name: 'by',
      in: 'query',
      required: false,
      description: SENSE_WORDS.about,
      schema,
      example: 'paper',
    });
    return;
  }
  const { schema } = own;
  const divided = schema && 'enum' in schema ? (schema.enum as readonly string[]) : [];
  Object.assign(own, {
    description: `${own.description ?? ''} ${SENSE_WORDS.beside(divided[0] ?? '')} ${SENSE_WORDS.about}`,
    schema: { type: 'array', items: { type: 'string', enum: [...divided, ...SENSES] }, maxItems: 2 },
    style: 'form',
    explode: true,
    example: [divided[0], 'paper'],
  });
}
