import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { readMultipart } from './multipart.js';

const BOUNDARY = '----WebKitFormBoundary7MA4YWxk';
const TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

const field = (name: string, text: string) =>
  `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`;
const file = (fileName: string, text: string, type = 'text/csv') =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="tep"; filename="${fileName}"\r\nContent-Type: ${type}\r\n\r\n${text}\r\n`;
const BOUNDS = { texts: 10_000, body: 100_000 };
const END = `--${BOUNDARY}--\r\n`;

/** In pieces of so many bytes. */
function sent(text: string, size: number): Readable {
  const bytes = Buffer.from(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
  return Readable.from(pieces);
}

describe('a form with a file', () => {
  it.each([1, 3, 7, 64, 100_000])('is read in pieces of %i bytes', async (size) => {
    const csv = `a;b\r\n--${BOUNDARY.slice(0, 9)}\r\nĐ;\r\n`;
    const body = `${field('_key', 'khóa')}${field('text', 'một\r\nhai')}${file('C:\\\\sổ%22.csv', csv)}${END}`;
    const form = await readMultipart(sent(body, size), TYPE, BOUNDS);
    expect([form.text('_key'), form.text('text'), form.file?.name, form.file?.type]).toEqual([
      'khóa',
      'một\nhai',
      'sổ".csv',
      'text/csv',
    ]);
    expect(form.file && (await buffer(form.file.content)).toString()).toBe(csv);
  });

  it('has none where none was chosen', async () => {
    const form = await readMultipart(sent(`${file('', '')}${field('sheet', 'Cấp xã')}${END}`, 10), TYPE, BOUNDS);
    expect([form.file, form.text('sheet')]).toEqual([null, 'Cấp xã']);
  });

  it.each([
    ['without a boundary', field('a', 'b') + END, 'multipart/form-data', 'MALFORMED_REQUEST'],
    ['cut off', field('a', 'b').slice(0, -20), TYPE, 'MALFORMED_REQUEST'],
    ['with a part without name', `--${BOUNDARY}\r\nx: y\r\n\r\n1\r\n${END}`, TYPE, 'MALFORMED_REQUEST'],
    ['with a text too long', field('a', 'x'.repeat(11_000)) + END, TYPE, 'PAYLOAD_TOO_LARGE'],
    ['with texts too long together', field('a', 'x'.repeat(6_000)).repeat(2) + END, TYPE, 'PAYLOAD_TOO_LARGE'],
    ['with too many fields', field('a', 'b').repeat(51) + END, TYPE, 'PAYLOAD_TOO_LARGE'],
    ['of nothing of the kind', 'x'.repeat(2_000), TYPE, 'PAYLOAD_TOO_LARGE'],
  ])('%s is refused', async (_, body, type, code) => {
    await expect(readMultipart(sent(body, 4_096), type, BOUNDS)).rejects.toMatchObject({ code });
  });

  it('whose sender leaves fails its reader, too', async () => {
    const left = new Readable({ read: () => undefined });
    left.push(file('a.csv', 'x'.repeat(500)).slice(0, 300));
    const form = await readMultipart(left, TYPE, BOUNDS);
    left.destroy();
    await expect(form.file && buffer(form.file.content)).rejects.toMatchObject({ code: 'MALFORMED_REQUEST' });
  });

  it('too long for its page fails its reader, though nobody said how long it is', async () => {
    const form = await readMultipart(sent(file('a.csv', 'x'.repeat(101_000)) + END, 4_096), TYPE, BOUNDS);
    await expect(form.file && buffer(form.file.content)).rejects.toMatchObject({ code: 'PAYLOAD_TOO_LARGE' });
  });

  it('cut off within the file fails its reader', async () => {
    const form = await readMultipart(sent(file('a.csv', 'x'.repeat(500)).slice(0, 300), 64), TYPE, BOUNDS);
    await expect(form.file && buffer(form.file.content)).rejects.toMatchObject({ code: 'MALFORMED_REQUEST' });
  });
});
