import { API_PROBLEMS, REQUEST_WORDS } from '@app/wording';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SECURITY_HEADERS } from './security-headers.js';

const SET_UP = readFileSync(path.resolve('deploy/nginx/tinhgon.conf'), 'utf8');
const servers = SET_UP.split(/^server \{$/m).slice(1);

/** Headers of answers by nginx itself. */
function ownHeaders(server: string): Record<string, string> {
  const added = [...server.matchAll(/^ {2}add_header (\S+) \$(tinhgon_\w+) always;$/gm)];
  const values = added.flatMap(([, name = '', variable = '']) => {
    const value = new RegExp(`^map \\S+ \\$${variable} \\{ "" "(.*)"; \\}$`, 'm').exec(SET_UP)?.[1];
    return value === undefined ? [] : [[name.toLowerCase(), value] as const];
  });
  return Object.fromEntries(values);
}

describe('the nginx that stands before the service', () => {
  it('has a server for HTTP and one for HTTPS', () => expect(servers).toHaveLength(2));

  it('sends the headers of the service with what it answers by itself, and nowhere else any', () => {
    for (const server of servers) {
      expect(ownHeaders(server)).toEqual(SECURITY_HEADERS);
      // An inner `add_header` replaces all outer ones.
      expect(server).not.toMatch(/^ {4,}add_header/m);
    }
  });

  it('answers with problems in Vietnamese whatever it refuses', () => {
    const answers = [...SET_UP.matchAll(/return (4\d\d|5\d\d) '(.*)';/g)];
    expect(answers).toHaveLength(11);
    for (const [, status, body = ''] of answers.filter(([, , text]) => text?.startsWith('{'))) {
      const { code, ...problem } = JSON.parse(body) as { readonly code: string };
      expect(problem).toMatchObject({ status: Number(status), detail: expect.any(String) as unknown });
      expect({ ...API_PROBLEMS, FORBIDDEN: true }).toHaveProperty(code);
      expect(body).toMatch(/[ạ-ỹà-ý]/i);
    }
    for (const server of servers) {
      const answered = [...server.matchAll(/error_page ([\d ]+) /g)].flatMap(([, told = '']) => told.trim().split(' '));
      expect(answered).toEqual(expect.arrayContaining(['400', '405', '414', '494', '497', '501', '505']));
    }
    expect(servers[1]).toMatch(/error_page 413 .*\n.*error_page 429 .*\n.*error_page 500 502 503 504 /);
  });

  it('tells people on pages in words what it tells programs in problems', () => {
    const pages = [...SET_UP.matchAll(/@page_(\w+) \{\n.*"text\/html; charset=utf-8";\n {4}return (\d+) '(.*)';/g)];
    expect(pages.map(([, name, status]) => `${name ?? ''} ${status ?? ''}`)).toEqual([
      'too_large 413',
      'too_many 429',
      'away 503',
    ]);
    for (const [, , , body] of pages)
      expect(body).toMatch(/^<!doctype html><html lang="vi">.*<h1>[^<]+<\/h1><p>[^<]+<\/p>$/);
  });

  it('says of an outage what the service says', () => {
    const words = [API_PROBLEMS.STORE_UNAVAILABLE.detail, REQUEST_WORDS.awayFromReader, REQUEST_WORDS.awayFromWriter];
    for (const said of words) expect(SET_UP).toContain(`"${said}"`);
  });
});
