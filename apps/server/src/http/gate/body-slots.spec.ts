import type { Problem } from '../problem.js';
import { BodySlots, type Sender } from './body-slots.js';

const person = (key: string): Sender => ({ key, isSignedIn: true });
const address: Sender = { key: '10.0.0.1', isSignedIn: false };

function ground() {
  const under = new BodySlots({ ofPerson: 3, ofAddress: 2, inAll: 5 });
  const cut: string[] = [];
  const begin = (sender: Sender, name: string) => {
    try {
      return under.begin(sender, ({ code }: Problem) => void cut.push(`${name}: ${code}`));
    } catch (error) {
      cut.push(`${name} refused: ${(error as Problem).code}`);
      return () => undefined;
    }
  };
  return { begin, cut };
}

describe('bodies under way', () => {
  it('of one person are no more than their share, and end makes room', () => {
    const { begin, cut } = ground();
    const [end] = ['1', '2', '3'].map((name) => begin(person('a'), name));
    begin(person('a'), '4');
    end?.();
    begin(person('a'), '5');
    begin(person('b'), 'other');
    expect(cut).toEqual(['4 refused: TOO_MANY_REQUESTS']);
  });

  it('of an address where nobody is signed in give way to the next', () => {
    const { begin, cut } = ground();
    for (const name of ['1', '2', '3', '4']) begin(address, name);
    expect(cut).toEqual(['1: TOO_MANY_REQUESTS', '2: TOO_MANY_REQUESTS']);
  });

  it('give way, where there are too many in all, to whoever has fewer', () => {
    const { begin, cut } = ground();
    for (const name of ['1', '2', '3']) begin(person('a'), name);
    for (const name of ['4', '5']) begin(person('b'), name);
    begin(person('c'), '6');
    expect(cut).toEqual(['1: TOO_MANY_REQUESTS']);
    begin(person('b'), '7');
    expect(cut.at(-1)).toBe('7 refused: OVERLOADED');
  });

  it('leave their place once alone', () => {
    const { begin, cut } = ground();
    const end = begin(person('a'), '1');
    begin(person('a'), '2');
    end();
    end();
    for (const name of ['3', '4', '5']) begin(person('a'), name);
    expect(cut).toEqual(['5 refused: TOO_MANY_REQUESTS']);
  });
});
