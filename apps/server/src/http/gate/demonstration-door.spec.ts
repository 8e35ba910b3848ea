import { DemonstrationDoor } from './demonstration-door.js';
import type { HttpRequest } from '../request.js';

const OPTIONS = { signInsAMinute: 1, writesAMinute: 1, readsAMinute: 1, anonymousAMinute: 1 };
const door = new DemonstrationDoor({ ...OPTIONS, demonstrationAllowed: true });

function isOpen(headers: object, raw: object = {}, through = door): boolean {
  const request: Pick<HttpRequest, 'headers' | 'raw'> = {
    headers: { host: '127.0.0.1:3000', ...headers },
    raw: { httpVersion: '1.1', socket: { remoteAddress: '127.0.0.1' }, rawHeaders: [], ...raw },
  };
  return through.isOpenTo(request as HttpRequest);
}

describe('the door for demonstration accounts', () => {
  it.each(['127.0.0.1:3000', 'localhost', 'LOCALHOST:80', '[::1]:3000', '127.9.9.9'])(
    'is open to the host %s',
    (host) => expect(isOpen({ host })).toBe(true),
  );

  it.each(['::1', '127.0.0.1', '::ffff:127.0.0.1'])('is open to whoever connects from %s', (remoteAddress) =>
    expect(isOpen({}, { socket: { remoteAddress } })).toBe(true),
  );

  it.each(['10.0.0.1', '::ffff:10.0.0.1', '2001:db8::1', '', undefined])(
    'is shut to whoever connects from %s',
    (remoteAddress) => expect(isOpen({}, { socket: { remoteAddress } })).toBe(false),
  );

  it.each(['evil.example', 'localhost.evil.example', '10.0.0.1:3000', '127.0.0.1.evil.example', '', 'a b', '[::2]'])(
    'is shut to the host %j',
    (host) => expect(isOpen({ host })).toBe(false),
  );

  it.each(['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-proto', 'x-forwarded', 'x-real-ip', 'cf-ray'])(
    'is shut to what shows a proxy by %s',
    (name) => expect(isOpen({ [name]: '' })).toBe(false),
  );

  it('is shut to what a proxy passes on in the old version', () =>
    expect(isOpen({}, { httpVersion: '1.0' })).toBe(false));

  it('is open to pages of this machine alone', () => {
    expect(isOpen({ origin: 'http://localhost:3000', referer: 'http://127.0.0.1:3000/api/docs' })).toBe(true);
    for (const origin of ['https://evil.example', 'null']) expect(isOpen({ origin })).toBe(false);
    expect(isOpen({ referer: 'https://evil.example/x' })).toBe(false);
  });

  it('is shut to everybody where there is no demonstration', () =>
    expect(isOpen({}, {}, new DemonstrationDoor({ ...OPTIONS, demonstrationAllowed: false }))).toBe(false));
});
