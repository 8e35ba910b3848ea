import type { OpenAPIObject } from '@nestjs/swagger';
import { AS_OF } from './as-of-docs.js';
import { MomentBody } from './moment-body.js';
import { tellSenses } from './tell-senses.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

const SCHEMAS = '#/components/schemas/';
const MOMENT = {
  allOf: [{ $ref: `${SCHEMAS}${MomentBody.name}` }],
  description: 'Thời điểm mà câu trả lời đúng theo; chỉ có khi hỏi về quá khứ.',
};

/** In the API's document: whatever may be asked as of a moment says in its answer which one it was. */
export function tellMoments({ paths, components }: OpenAPIObject): void {
  const schemas: Schemas = components?.schemas ?? {};
  for (const { get, post } of Object.values(paths)) {
    for (const operation of [get, post]) {
      if (!operation) continue;
      const parameters = (operation.parameters ?? []).filter(isNamed);
      const names = parameters.map(({ name }) => name);
      if (names.includes('asOf')) tellMoment(operation, schemas);
      if (!names.includes('asOf') && !names.includes('fromPosition')) continue;
      tellSenses(parameters);
      operation.parameters = parameters;
    }
  }
}

type Parameter = Parameters<typeof tellSenses>[0][number];

function isNamed(one: NonNullable<Operation['parameters']>[number]): one is Parameter {
  return 'name' in one;
}

function tellMoment({ responses }: Operation, schemas: Schemas): void {
  const answer = responses['200'];
  if (!answer || '$ref' in answer) return;
  answer.headers = { ...answer.headers, 'Tinhgon-As-Of': AS_OF };
  const schema = answer.content?.['application/json']?.schema;
  const told = schema && '$ref' in schema ? schemas[schema.$ref.slice(SCHEMAS.length)] : undefined;
  if (!told || '$ref' in told) return;
  told.properties = { ...told.properties, asOf: MOMENT };
}
