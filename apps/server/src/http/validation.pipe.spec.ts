import { ContentBody } from '../proposals/content-body.js';
import { ReturnItemsBody } from '../dossiers/dossier-acts.controller.js';
import { SignInBody } from '../sessions/session-views.js';
import { LIMITS } from './limits.js';
import { PageQuery } from './page-query.js';
import { Problem } from './problem.js';
import { ValidationPipe } from './validation.pipe.js';

const pipe = new ValidationPipe();
const recommendation = { text: 'Sửa' };
const measure = { content: 'Rút', reason: 'Nhanh', recommendation };
const content = { title: 'Tên', procedures: [{ name: 'Thủ tục' }], measures: [measure] };

function faults(body: unknown, metatype: new () => object, type: 'body' | 'query' = 'body'): string[] {
  try {
    pipe.transform(body, { type, metatype });
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return (error.extras.errors ?? []).map(({ field, rule }) => `${field}: ${rule}`);
  }
}

describe('ValidationPipe', () => {
  it('brings texts into NFC, without space around them, lines ended by a line feed', () => {
    const title = '  Thu\u031b\u0309 tu\u0323c ';
    const measures = [{ ...measure, reason: 'a\r\nb\rc' }];
    const body = pipe.transform({ ...content, title, measures }, { type: 'body', metatype: ContentBody });
    expect(body).toBeInstanceOf(ContentBody);
    expect(body).toMatchObject({ title: 'Thử tục', measures: [{ reason: 'a\nb\nc' }] });
  });

  it('keeps passwords to the letter', () => {
    const body = pipe.transform({ username: ' an ', password: ' e\u0301 ' }, { type: 'body', metatype: SignInBody });
    expect(body).toEqual({ username: 'an', password: ' e\u0301 ' });
  });

  it('names every fault by its field and rule at once', () => {
    const bad = { ...measure, content: 1, reason: 'a\u0000', recommendation: [], more: 1 };
    const found = faults({ ...content, title: ' ', measures: [measure, bad], occurredOn: '2026-02-30' }, ContentBody);
    expect(found.sort()).toEqual([
      'measures[1].content: text',
      'measures[1].more: unknownField',
      'measures[1].reason: printable',
      'measures[1].recommendation: object',
      'occurredOn: day',
      'title: notBlank',
    ]);
  });

  it.each([
    ['an empty body', undefined, ['measures: required', 'procedures: required', 'title: required']],
    ['a list with null', { ...content, measures: [null] }, ['measures[0]: object']],
    ['a list of lists', { ...content, measures: [[]] }, ['measures[0]: object']],
    ['a text in place of a list', { ...content, procedures: 'x' }, ['procedures: list']],
    ['too long a list', { ...content, measures: Array(101).fill(measure) }, ['measures: list']],
    ['too long a text', { ...content, title: 'ế'.repeat(501) }, ['title: maxLength']],
    ['a title over two lines', { ...content, title: 'a\nb' }, ['title: oneLine']],
    ['half of a surrogate pair', { ...content, title: 'a\ud800' }, ['title: printable']],
    ['a character that is not seen', { ...content, title: 'a\u200bb' }, ['title: hidden']],
    ['a pile of marks', { ...content, title: `a${'\u0301'.repeat(11)}` }, ['title: piledMarks']],
    [
      'what a prototype has',
      JSON.parse('{"__proto__":{"title":"x"},"constructor":1}'),
      [
        '__proto__: unknownField',
        'constructor: unknownField',
        'measures: required',
        'procedures: required',
        'title: required',
      ],
    ],
    ['an object in place of a text', { ...content, title: { constructor: 1 } }, ['title: text']],
    ['a list in place of an object', [content], [': object']],
  ])('refuses %s', (_, body, expected) => {
    expect(faults(body, ContentBody).sort()).toEqual(expected);
  });

  it('tells of a bounded number of faults, and reads no entry of a list that is too long', () => {
    const entry = {
      get name(): string {
        throw new Error('read');
      },
    };
    expect(faults({ ...content, procedures: Array(101).fill(entry) }, ContentBody)).toEqual(['procedures: list']);
    const wrong = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`x${String(n)}`, 1]));
    expect(faults({ ...content, ...wrong }, ContentBody)).toHaveLength(LIMITS.faults);
  });

  it('writes two spaces on one line as one, and keeps those of several lines', () => {
    const body = pipe.transform(
      { ...content, title: 'Một  hai', measures: [{ ...measure, reason: 'a  b' }] },
      { type: 'body', metatype: ContentBody },
    );
    expect(body).toMatchObject({ title: 'Một hai', measures: [{ reason: 'a  b' }] });
  });

  it('takes a title of just the limit, counted in characters', () => {
    expect(faults({ ...content, title: '𠀀'.repeat(500) }, ContentBody)).toEqual([]);
  });

  it('takes ids in whatever case and gives them in lower case', () => {
    const id = '5F0C1D54-3A5E-5D3C-8A3F-1F2E3D4C5B6A';
    const body = { proposals: [id], reason: 'Thiếu' };
    const read = pipe.transform(body, { type: 'body', metatype: ReturnItemsBody });
    expect(read).toMatchObject({ proposals: [id.toLowerCase()] });
    expect(faults({ ...body, proposals: ['x'] }, ReturnItemsBody)).toEqual(['proposals[0]: uuid']);
  });

  it('reads numbers of a query, and refuses parameters it does not know', () => {
    const query = pipe.transform({ limit: '20', after: '1' }, { type: 'query', metatype: PageQuery });
    expect(query).toMatchObject({ limit: 20 });
    expect(faults({ limit: '1.5', page: '2', cursor: ['a', 'b'] }, PageQuery, 'query').sort()).toEqual([
      'cursor: text',
      'limit: wholeNumber',
      'page: unknownField',
    ]);
  });

  it('leaves a plan file to its schema, in NFC', () => {
    expect(pipe.transform({ any: ['e\u0301'] }, { type: 'body', metatype: Object })).toEqual({ any: ['é'] });
  });
});
