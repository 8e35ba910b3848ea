import { changedBy } from './changes-of-form.js';

const fields = {
  'procedures[0].name': 'một',
  'procedures[1].name': 'hai',
  'measurements[0].time.before': '5 ngày',
  'measures[0].content': 'rút',
};

describe('buttons of the form', () => {
  it('move a procedure with its measurement', () => {
    expect(changedBy('xuong:thu-tuc:0', fields)).toEqual({
      fields: {
        'procedures[1].name': 'một',
        'procedures[0].name': 'hai',
        'measurements[1].time.before': '5 ngày',
        'measures[0].content': 'rút',
      },
      goOn: 'thu-tuc-2',
    });
  });

  it('take a procedure out with its measurement', () => {
    expect(changedBy('bo:thu-tuc:0', fields)?.fields).toEqual({
      'procedures[0].name': 'hai',
      'measures[0].content': 'rút',
    });
  });

  it('add an empty measure at the end', () => {
    const { fields: now, goOn } = changedBy('them:bien-phap', fields) ?? { fields: {}, goOn: '' };
    expect(now).toMatchObject({ 'measures[0].content': 'rút', 'measures[1].content': '', 'measures[1].id': '' });
    expect(goOn).toBe('bien-phap-2');
  });

  it.each(['bo:thu-tuc:', 'bo:thu-tuc:7', 'len:bien-phap:0', 'xuong:bien-phap:0'])('change nothing by %s', (button) => {
    expect(changedBy(button, fields)?.fields).toEqual(fields);
  });

  it.each(['', 'giu', 'xoa:bien-phap:0', 'bo:constructor:0'])('mean nothing as “%s”', (button) => {
    expect(changedBy(button, fields)).toBeNull();
  });
});
