import { componentsOf } from './form-schemas.js';

describe('a JSON Schema among the components of the document', () => {
  const form = {
    type: 'object',
    additionalProperties: false,
    required: ['kind', 'when'],
    properties: {
      kind: { const: 'plan' },
      when: { anyOf: [{ $ref: '#/$defs/day' }, { type: 'null' }], description: 'Ngày.' },
      title: { type: ['string', 'null'], maxLength: 5 },
      last: { $ref: '#/$defs/day', description: 'Ngày cuối.' },
      levels: { type: 'array', items: { enum: ['a', 'b'] } },
      most: { enum: ['a', null] },
      amount: { if: { type: 'object' }, then: { $ref: '#/$defs/range' }, else: { type: 'string' } },
      byCode: { type: 'object', propertyNames: { maxLength: 3 }, additionalProperties: { $ref: '#/$defs/day' } },
    },
    $defs: {
      day: { type: 'string', pattern: '^x$', not: { const: 'y' } },
      range: { type: 'object', properties: { low: { type: 'integer' } }, anyOf: [{ required: ['low'] }] },
    },
  };
  const day = { $ref: '#/components/schemas/FormDay' };

  it('says the same in the words of OpenAPI 3.0', () => {
    expect(componentsOf(form, 'Form')).toEqual({
      Form: {
        type: 'object',
        additionalProperties: false,
        required: ['kind', 'when'],
        properties: {
          kind: { type: 'string', enum: ['plan'] },
          when: { allOf: [day], nullable: true, description: 'Ngày.' },
          title: { type: 'string', nullable: true, maxLength: 5 },
          last: { description: 'Ngày cuối.', allOf: [day] },
          levels: { type: 'array', items: { type: 'string', enum: ['a', 'b'] } },
          most: { type: 'string', enum: ['a', null], nullable: true },
          amount: { oneOf: [{ $ref: '#/components/schemas/FormRange' }, { type: 'string' }] },
          byCode: { type: 'object', additionalProperties: day },
        },
      },
      FormDay: { type: 'string', pattern: '^x$' },
      FormRange: { type: 'object', properties: { low: { type: 'integer' } } },
    });
  });
});
