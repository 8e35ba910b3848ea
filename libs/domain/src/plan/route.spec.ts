import { gathering, itemOf, pathFixture, planFixture } from '@app/testing';
import { checkPlan } from './check/index.js';
import { areaPath } from './areas.js';
import { gatheringIndex, lastStageAlone, pathOf, pathOfItem, unitsNamed } from './route.js';

describe('the last stage where a proposal stands alone', () => {
  it.each([
    ['is the gathering one', ['review', gathering('consolidation'), 'review', 'submission'], 1],
    ['is the one before the first submission', ['review', 'consolidation', 'submission', 'approval'], 1],
    ['is the one before the first approval', ['review', 'approval', 'submission'], 0],
    ['is the last where nothing needs a dossier', ['review', 'review', 'consolidation'], 2],
  ] as const)('%s', (_, stages, index) => expect(lastStageAlone(pathFixture(stages))).toBe(index));

  it('finds the stage that gathers, or none', () => {
    expect(gatheringIndex(pathFixture(['review', gathering('review')]))).toBe(1);
    expect(gatheringIndex(pathFixture(['review', 'approval']))).toBe(-1);
  });
});

describe('paths and units of a document', () => {
  const two = pathFixture(['review'], { version: 2 });
  const own = pathFixture(['review', 'review'], { id: 'own' });
  const document = planFixture(['review', 'approval'], {
    paths: [...planFixture(['review', 'approval']).paths, two, own],
    unitSets: [{ id: 'rooms', name: 'Các phòng', members: ['room-a', 'room-b'], reading: null }],
  });

  it('an item’s own path comes before its catalogue’s, in the newest version', () => {
    expect(pathOfItem(document, itemOf({ path: 'own' })).id).toBe('own');
    expect(pathOfItem(document, itemOf({ path: null }))).toMatchObject({ id: 'main', version: 2 });
  });

  it('a version is found again, and one that never was is a bug', () => {
    expect(pathOf(document, 'main', 1).stages).toHaveLength(2);
    expect(() => pathOf(document, 'main', 3)).toThrow('path main v3');
  });

  it('a set stands for its members, each named once', () =>
    expect(unitsNamed(document, ['room-b', 'rooms', 'center'])).toEqual(['room-b', 'room-a', 'center']));

  it('an area’s path goes from the province down, and a circle of parents ends', () => {
    expect(areaPath(document, 'phuong')).toEqual(['tinh', 'tinh/phuong']);
    const [province, ward] = document.areas;
    const round = { ...document, areas: [{ ...province!, parent: 'phuong' }, ward!] };
    expect(areaPath(round, 'phuong')).toEqual(['tinh', 'tinh/phuong']);
  });
});

it('the plans of these specs pass the check that every imported plan passes', () => {
  expect(
    checkPlan(
      planFixture(['review', 'review', gathering('consolidation'), 'review', 'submission', 'approval', 'approval']),
    ),
  ).toEqual([]);
});
