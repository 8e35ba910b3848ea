import { decoyHash, hashPassword, verifyPassword } from './password-hash.js';

const PASSWORD = 'đêm trăng Gia Sàng';

/** Algorithm, version, memory, passes, threads, lengths of salt and hash. */
function costOf(phc: string): readonly unknown[] {
  const [, algorithm, version, cost, salt = '', hash = ''] = phc.split('$');
  return [algorithm, version, cost, salt.length, hash.length];
}

describe('a password’s hash', () => {
  it('is made by the password in any composition of letters, and by no other', async () => {
    const hash = await hashPassword(PASSWORD);
    expect(await verifyPassword(hash, PASSWORD.normalize('NFD'))).toBe(true);
    expect(await verifyPassword(hash, `${PASSWORD} `)).toBe(false);
  });

  it('costs the same for a name that nobody has', async () => {
    expect(costOf(decoyHash())).toEqual(costOf(await hashPassword(PASSWORD)));
    expect(await verifyPassword(decoyHash(), PASSWORD)).toBe(false);
  });
});
