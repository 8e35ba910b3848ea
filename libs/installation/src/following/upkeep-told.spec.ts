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

  it('is read as it was said', () => {
    const told = JSON.parse(JSON.stringify({ differing, rebuild })) as unknown;
    expect(readUpkeep(told)).toEqual({ differing, rebuild });
  });

  it.each([
    null,
    'told',
    {},
    { differing },
    { rebuild },
    { differing: 'none', rebuild },
    { differing: [null], rebuild },
    { differing: [{ readModel: 'proposals' }], rebuild },
    { differing, rebuild: null },
    { differing, rebuild: { ...rebuild, standing: 'resting' } },
    { differing, rebuild: { ...rebuild, standing: 'toString' } },
    { differing, rebuild: { ...rebuild, share: '1' } },
    { differing, rebuild: { ...rebuild, reason: 'boredom' } },
    { differing, rebuild: { ...rebuild, secondsLeft: 'many' } },
    { differing, rebuild: { standing: 'none', share: 1 } },
  ])('is nothing in another shape: %j', (told) => expect(readUpkeep(told)).toBeNull());
});
