import { ContentBody } from '../proposals/content-body.js';
import { ReturnItemsBody } from '../dossiers/dossier-bodies.js';
import { SignInBody } from '../sessions/session-views.js';
import { PageQuery } from './page-query.js';
import { Problem } from './problem.js';
import { ValidationPipe } from './validation.pipe.js';

const pipe = new ValidationPipe();
const recommendation = { text: 'Sửa' };
const measure = { content: 'Rút', reason: 'Nhanh', recommendation };
const content = { title: 'Tên', procedures: [{ name: 'Thủ tục' }], measures: [measure] };

async function faults(body: unknown, metatype: new () => object, type: 'body' | 'query' = 'body') {
  const error: unknown = await pipe.transform(body, { type, metatype }).catch((caught: unknown) => caught);
  if (!(error instanceof Problem)) return [];
  return (error.extras.errors ?? []).map(({ field, rule }) => `${field}: ${rule}`);
}

describe('ValidationPipe', () => {
  it('brings texts into NFC, without space around them, lines ended by a line feed', async () => {
    const title = '  Thu\u031b\u0309 tu\u0323c ';
    const measures = [{ ...measure, reason: 'a\r\nb\rc' }];
    const body = await pipe.transform({ ...content, title, measures }, { type: 'body', metatype: ContentBody });
    expect(body).toBeInstanceOf(ContentBody);
    expect(body).toMatchObject({ title: 'Thử tục', measures: [{ reason: 'a\nb\nc' }] });
  });

  it('keeps passwords to the letter', async () => {
    const body = await pipe.transform(
      { username: ' an ', password: ' e\u0301 ' },
      { type: 'body', metatype: SignInBody },
    );
    expect(body).toEqual({ username: 'an', password: ' e\u0301 ' });
  });

  it('names every fault by its field and rule at once', async () => {
    const bad = { ...measure, content: 1, reason: 'a\u0000', recommendation: [], more: 1 };
    const found = await faults(
      { ...content, title: ' ', measures: [measure, bad], occurredOn: '2026-02-30' },
      ContentBody,
    );
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
    ['a list with null', { ...content, measures: [null] }, ['measures: objects']],
    ['a list of lists', { ...content, measures: [[]] }, ['measures: objects']],
    ['a text in place of a list', { ...content, procedures: 'x' }, ['procedures: list']],
    ['too long a list', { ...content, measures: Array(101).fill(measure) }, ['measures: list']],
    ['too long a text', { ...content, title: 'ế'.repeat(501) }, ['title: maxLength']],
    ['a title over two lines', { ...content, title: 'a\nb' }, ['title: oneLine']],
    ['half of a surrogate pair', { ...content, title: 'a\ud800' }, ['title: printable']],
    ['a list in place of an object', [content], [': object']],
  ])('refuses %s', async (_, body, expected) => {
    expect((await faults(body, ContentBody)).sort()).toEqual(expected);
  });

  it('takes a title of just the limit, counted in characters', async () => {
    expect(await faults({ ...content, title: '𠀀'.repeat(500) }, ContentBody)).toEqual([]);
  });

  it('refuses what is nested too deeply, however deep', async () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level++) deep = [deep];
    const asked = pipe.transform(deep, { type: 'body', metatype: ContentBody });
    await expect(asked).rejects.toMatchObject({ code: 'MALFORMED_REQUEST' });
  });

  it('takes ids in whatever case and gives them in lower case', async () => {
    const id = '5F0C1D54-3A5E-5D3C-8A3F-1F2E3D4C5B6A';
    const body = { proposals: [id], reason: 'Thiếu' };
    const read = await pipe.transform(body, { type: 'body', metatype: ReturnItemsBody });
    expect(read).toMatchObject({ proposals: [id.toLowerCase()] });
    expect(await faults({ ...body, proposals: ['x'] }, ReturnItemsBody)).toEqual(['proposals: uuids']);
  });

  it('reads numbers of a query, and refuses parameters it does not know', async () => {
    const query = await pipe.transform({ limit: '20', after: '1' }, { type: 'query', metatype: PageQuery });
    expect(query).toMatchObject({ limit: 20 });
    expect((await faults({ limit: '1.5', page: '2', cursor: ['a', 'b'] }, PageQuery, 'query')).sort()).toEqual([
      'cursor: text',
      'limit: wholeNumber',
      'page: unknownField',
    ]);
  });

  it('leaves a plan file to its schema, in NFC', async () => {
    expect(await pipe.transform({ any: ['e\u0301'] }, { type: 'body', metatype: Object })).toEqual({ any: ['é'] });
  });
});
