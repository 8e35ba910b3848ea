import type { HttpReply, HttpRequest } from '../http/request.js';
import { deviceMarkOf, keepDeviceMark } from './device-cookie.js';

const asked = (headers: Readonly<Record<string, string>>, protocol = 'http') =>
  ({ id: '1', ip: '192.0.2.1', method: 'POST', headers, query: {}, body: {}, protocol }) as HttpRequest;

function keptAt(protocol: string): readonly string[] {
  const kept: string[] = [];
  const reply = { header: (_: string, value: string) => kept.push(value) } as unknown as HttpReply;
  keepDeviceMark(asked({}, protocol), reply, { mark: 'a.b-c_d.e', lifeSeconds: 60 });
  return kept;
}

it.each([
  ['tinhgon_device=a.b.c', 'a.b.c'],
  ['x=1; tinhgon_device=a.b.c; y=2', 'a.b.c'],
  ['x=1;tinhgon_device=a.b.c', 'a.b.c'],
  ['not_tinhgon_device=a.b.c', null],
  ['tinhgon_device=', null],
  ['tinhgon_device="a"', null],
  [`tinhgon_device=${'a'.repeat(2_001)}`, null],
  ['', null],
])('reads the mark out of %j', (cookie, mark) => {
  expect(deviceMarkOf(asked({ cookie }))).toBe(mark);
});

it('reads over TLS none but what was left over TLS', () => {
  const read = (cookie: string, protocol: string) => deviceMarkOf(asked({ cookie }, protocol));
  expect(read('tinhgon_device=a.b.c', 'https')).toBeNull();
  expect(read('tinhgon_device=x.y.z; __Host-tinhgon_device=a.b.c', 'https')).toBe('a.b.c');
  expect(read('__Host-tinhgon_device=a.b.c', 'http')).toBeNull();
});

it('keeps it from scripts and other sites; over TLS from plain connections and other hosts, else from other paths', () => {
  const rest = 'Max-Age=60; HttpOnly; SameSite=Strict';
  expect(keptAt('http')).toEqual([`tinhgon_device=a.b-c_d.e; Path=/api/v1/sessions; ${rest}`]);
  expect(keptAt('https')).toEqual([`__Host-tinhgon_device=a.b-c_d.e; Path=/; ${rest}; Secure`]);
});
