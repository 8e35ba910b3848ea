import { stageChoices, stageChosen } from './stage-choices.js';

const paths = [
  {
    id: 'noi-bo',
    name: 'Nội bộ',
    stages: [
      { id: 'ra-soat', name: 'Rà soát' },
      { id: 'phe-duyet', name: 'Chủ tịch phường xem xét' },
    ],
  },
  {
    id: 'kinh-doanh',
    name: 'Kinh doanh',
    stages: [
      { id: 'ra-soat', name: 'Rà soát' },
      { id: 'phe-duyet', name: 'Tỉnh xem xét' },
    ],
  },
];
const [only] = paths;

describe('the stages that a list may be narrowed to', () => {
  it('are those of the path that is chosen, as that path calls them', () => {
    const offered = [
      ['ra-soat', 'Rà soát'],
      ['phe-duyet', 'Tỉnh xem xét'],
    ];
    expect(stageChoices(paths, { path: 'kinh-doanh', stages: ['phe-duyet'] })).toEqual(offered);
  });

  it('are those of the only path', () => {
    expect(stageChoices(only ? [only] : [], { stages: [] }).map(([, name]) => name)).toEqual([
      'Rà soát',
      'Chủ tịch phường xem xét',
    ]);
  });

  it('are those of each path, told apart, where none is chosen', () => {
    const choices = stageChoices(paths, { stages: [] });
    expect(choices.map(([, name, group]) => [group, name])).toEqual([
      ['Nội bộ', 'Rà soát'],
      ['Nội bộ', 'Chủ tịch phường xem xét'],
      ['Kinh doanh', 'Rà soát'],
      ['Kinh doanh', 'Tỉnh xem xét'],
    ]);
    expect(choices.map(([value]) => stageChosen(value))).toEqual([
      { path: 'noi-bo', stage: 'ra-soat' },
      { path: 'noi-bo', stage: 'phe-duyet' },
      { path: 'kinh-doanh', stage: 'ra-soat' },
      { path: 'kinh-doanh', stage: 'phe-duyet' },
    ]);
  });

  it('have what is chosen already among them, under every name that it has', () => {
    const [first] = stageChoices(paths, { stages: ['phe-duyet'] });
    expect(first).toEqual(['phe-duyet', 'Chủ tịch phường xem xét hoặc Tỉnh xem xét']);
    const [gone] = stageChoices(paths, { path: 'noi-bo', stages: ['cu'] });
    expect(gone).toEqual(['cu', 'Bước ngoài đường đi này']);
  });
});
