import { readUpkeep } from './upkeep-told.js';

describe('what the owner of the upkeep says', () => {
  const rebuild = {
    standing: 'going-on',
    reason: 'behind',
    share: 0.5,
    events: 1_000,
    eventsASecond: 100,
    secondsLeft: null,
  };
  const differing = [{ readModel: 'proposals', id: 'a' }];
  const walkedTo = { table: 'unit', id: 'b', position: null };

  it('is read as it was said', () => {
    const told = JSON.parse(JSON.stringify({ differing, walkedTo, rebuild })) as unknown;
    expect(readUpkeep(told)).toEqual({ differing, walkedTo, rebuild });
  });

  it.each([
    null,
    'told',
    {},
    { differing, rebuild },
    { differing, walkedTo },
    { walkedTo, rebuild },
    { differing, walkedTo: { table: 'unit', id: 1, position: null }, rebuild },
    { differing: 'none', walkedTo, rebuild },
    { differing: [null], walkedTo, rebuild },
    { differing: [{ readModel: 'proposals' }], walkedTo, rebuild },
    { differing, walkedTo, rebuild: null },
    { differing, walkedTo, rebuild: { ...rebuild, standing: 'resting' } },
    { differing, walkedTo, rebuild: { ...rebuild, standing: 'toString' } },
    { differing, walkedTo, rebuild: { ...rebuild, share: '1' } },
    { differing, walkedTo, rebuild: { ...rebuild, reason: 'boredom' } },
    { differing, walkedTo, rebuild: { ...rebuild, secondsLeft: 'many' } },
    { differing, walkedTo, rebuild: { standing: 'none', share: 1 } },
  ])('is nothing in another shape: %j', (told) => expect(readUpkeep(told)).toBeNull());
});
