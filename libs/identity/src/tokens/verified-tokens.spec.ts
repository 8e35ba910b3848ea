import { randomBytes, randomUUID } from 'node:crypto';
import { TokenKey } from './token-key.js';
import { Tokens, type Claims } from './tokens.js';
import { VerifiedTokens } from './verified-tokens.js';

const NOW = new Date('2026-03-02T01:00:00Z');
const at = { now: NOW, demonstrationAllowed: false };
const HOLDER = { personId: randomUUID(), demonstration: false, tokenSeries: 0, passwordChangeDue: false };
const holderOf = (username: string) => ({ ...HOLDER, username });

describe('tokens that were verified', () => {
  const tokens = new Tokens(new TokenKey(randomBytes(32)));

  it('lend nothing to a token that says the same with another signature', async () => {
    const { token } = await tokens.issue(holderOf('can.bo'), NOW);
    const claims = await tokens.verify(token, at);
    expect(await tokens.verify(token, at)).toBe(claims);
    const [head = '', told = ''] = token.split('.');
    for (const signature of ['', randomBytes(32).toString('base64url')]) {
      const forged = [head, told, signature].join('.');
      await expect(tokens.verify(forged, at)).rejects.toMatchObject({ code: 'TOKEN_REFUSED' });
    }
  });

  it('are as many as there may be, the newest', async () => {
    const known = new VerifiedTokens<Claims>(2);
    for (const name of ['a', 'b', 'c']) {
      const { token } = await tokens.issue(holderOf(name), NOW);
      known.keep(name, await tokens.verify(token, at));
    }
    expect(['a', 'b', 'c'].map((name) => known.of(name)?.username)).toEqual([undefined, 'b', 'c']);
    known.forget('b');
    expect(known.of('b')).toBeUndefined();
  });
});
