import { COST_METHODS } from '@app/domain';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { METHOD_NAMES } from './measurement.js';
import { schemaFaults } from './schema-faults.js';

/** The words for a value, by place. */
function said(schema: object, value: unknown): readonly string[] {
  const check = new Ajv2020({ allErrors: true, discriminator: true }).compile(schema);
  check(value);
  const own = (check.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  return schemaFaults(own, { method: COST_METHODS }).map(({ field, message }) => `${field} ${message}`);
}

const object = (over: object) => ({ type: 'object', ...over });

describe('schemaFaults', () => {
  it.each<[string, object, unknown, readonly string[]]>([
    ['what is missing', object({ required: ['a/b'] }), {}, ['/a~1b Thiếu trường này.']],
    ['what is too much', object({ additionalProperties: false }), { '~': 1 }, ['/~0 Không có trường này trong mẫu.']],
    ['a type', { type: ['string', 'null'] }, 1, [' Sai kiểu dữ liệu; cần một đoạn chữ hoặc null (bỏ trống).']],
    ['a value', { enum: ['a', 'b'] }, 'c', [' Phải là một trong: a, b.']],
    [
      'a value of ours',
      { enum: ['assess', 'working-day'] },
      'c',
      [' Phải là một trong: assess (thẩm định), working-day (ngày làm việc).'],
    ],
    ['a pattern', { type: 'string', pattern: '\\S' }, ' ', [' Không được để trống.']],
    [
      'a pattern that has no words',
      { type: 'string', pattern: '^x$' },
      'y',
      [' Không đúng khuôn dạng được nhận ở đây.'],
    ],
    ['too few members', object({ minProperties: 2 }), {}, [' Ít nhất 2 trường.']],
    ['a keyword that has no words', { type: 'number', multipleOf: 2 }, 3, [' Không đúng với mẫu đã công bố.']],
  ])('tells %s', (_, schema, value, faults) => expect(said(schema, value)).toEqual(faults));

  it('tells which name is not taken', () => {
    const faults = said(object({ propertyNames: { maxLength: 1 } }), { 'dài quá': 1 });
    expect(faults).toContain(' Tên trường “dài quá” không đúng khuôn dạng.');
  });

  it('tells the members of which one is needed, at each place', () => {
    const items = object({ anyOf: [{ required: ['time'] }, { required: ['cost'] }] });
    const faults = said({ type: 'array', items }, [{}, { time: 1 }, {}]);
    const needed = 'Cần ít nhất một trong: time, cost.';
    expect(faults.filter((fault) => fault.includes('Cần'))).toEqual([`/0 ${needed}`, `/2 ${needed}`]);
  });

  it('does not tell so where a form lacks something else', () => {
    const faults = said(object({ anyOf: [{ required: ['time'] }, { properties: { a: { const: 1 } } }] }), { a: 2 });
    expect(faults.at(-1)).toBe(' Không đúng với dạng nào được nhận ở đây.');
  });

  it('tells of what may be null only what is wrong with its form', () => {
    const day = object({ required: ['n'], properties: { n: { minimum: 1 } } });
    const schema = { $defs: { day }, anyOf: [{ $ref: '#/$defs/day' }, { type: 'null' }] };
    expect(said(schema, { n: 0 })).toEqual(['/n Nhỏ nhất là 1.']);
    expect(said(schema, {})).toEqual(['/n Thiếu trường này.']);
    expect(said(schema, 5)).toHaveLength(3);
  });

  it('tells which forms there are', () => {
    const forms = COST_METHODS.map((method) => ({ properties: { method: { const: method } } }));
    const schema = object({ required: ['method'], discriminator: { propertyName: 'method' }, oneOf: forms });
    expect(said(schema, { method: 'SCM' })).toContain(
      ` Trường method phải là một trong: ${Object.entries(METHOD_NAMES)
        .map(([method, name]) => `${method} (${name})`)
        .join(', ')}.`,
    );
  });
});
