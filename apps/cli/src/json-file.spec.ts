import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jsonFileOf } from './json-file.js';
import { readNamedFile } from './procedures/read-named-file.js';

describe('a JSON file on the command line', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tinhgon-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const told = async (bytes: string | Buffer, read: (file: string) => Promise<unknown> = jsonFileOf) => {
    const file = path.join(folder, 'tệp.json');
    await writeFile(file, bytes);
    const said = await read(file).then(
      () => 'read',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    return said.replace(`${folder}/`, '');
  };

  it.each([
    ['{\n "tên": x }', 'Tệp không phải là JSON từ dòng 2, cột 9: Giá trị không đúng: đoạn chữ phải đặt'],
    ['{"a": 1,\n}', 'Tệp không phải là JSON từ dòng 2, cột 1: Thừa dấu phẩy sau mục cuối cùng.'],
    ['{"a": [1,', 'Tệp không phải là JSON từ dòng 1, cột 10: Tệp hết giữa chừng'],
    ['\ufeff{"a": "\\q"}', 'Tệp không phải là JSON từ dòng 1, cột 8: Sau dấu \\ trong đoạn chữ'],
  ])('that breaks the syntax is refused with the place and the rule: %j', async (text, words) => {
    expect(await told(text)).toContain(`Không đọc được tệp tệp.json: ${words}`);
    const list = (file: string) => readNamedFile(file, undefined);
    expect(await told(text, list)).toContain(`Không đọc được tệp tệp.json: ${words}`);
  });

  it.each([
    ['a name twice', '\ufeff{"a": 1,\n "a": 2}', 'tệp.json, dòng 2, cột 2, a: Một đối tượng JSON có hai trường'],
    ['another encoding', Buffer.from('{\n"a":"R\xfat"}', 'latin1'), 'tệp.json, dòng 2, cột 7, a: Byte thứ 9'],
    ['UTF-16', Buffer.from('\ufeff{}', 'utf16le'), 'tệp.json: Nội dung viết bằng UTF-16.'],
  ])('with %s, too', async (_, bytes, words) => expect(await told(bytes)).toContain(words));

  it('is read otherwise', async () => expect(await told('\ufeff{"a": [1, "ế\\n"]}')).toBe('read'));
});
