import { lengthOf, moved, textIn, without } from './fields.js';

const fields = {
  title: 'Rút ngắn',
  'measures[0].content': 'một',
  'measures[0].reason': 'vì một',
  'measures[1].content': 'hai',
  'measures[10].content': 'mười',
  'measurements[0].time.before': '5 ngày',
};

describe('fields of a list', () => {
  it('are counted to the last place', () => {
    expect(['measures', 'measurements', 'procedures'].map((list) => lengthOf(fields, list))).toEqual([11, 1, 0]);
  });

  it('move up when one is taken out', () => {
    expect(without(fields, 'measures', 0)).toEqual({
      title: 'Rút ngắn',
      'measures[0].content': 'hai',
      'measures[9].content': 'mười',
      'measurements[0].time.before': '5 ngày',
    });
  });

  it('change places, and stay at the ends', () => {
    expect(moved(fields, 'measures', { at: 0, by: 1, length: 11 })).toMatchObject({
      'measures[0].content': 'hai',
      'measures[1].content': 'một',
      'measures[1].reason': 'vì một',
    });
    expect(moved(fields, 'measures', { at: 0, by: -1, length: 11 })).toEqual(fields);
    expect(moved(fields, 'measures', { at: 10, by: 1, length: 11 })).toEqual(fields);
  });

  it('are empty where nothing stands, also under a name of every object', () => {
    expect([textIn(fields, 'title'), textIn(fields, 'group'), textIn(fields, 'constructor')]).toEqual([
      'Rút ngắn',
      '',
      '',
    ]);
  });
});
