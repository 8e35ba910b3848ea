import { typedIn } from '../../browser/typed.js';
import { atInputs, dayPlace, inputFieldOf } from './calendar-faults.js';

const typed = typedIn({ daysOff: '32/13/2026; Hỏng; QĐ 9\n\n15/05/2026; tốt; QĐ 1\nabc' });

describe('the place of a fault of a calendar', () => {
  it.each([
    ['daysOff[1].date', 'dòng 1 “32/13/2026; Hỏng; QĐ 9”, ngày'],
    ['daysOff.0.date', 'dòng 3 “15/05/2026; tốt; QĐ 1”, ngày'],
    ['daysOff[2].name', 'dòng 4 “abc”, tên ngày'],
    ['daysOff[2].source', 'dòng 4 “abc”, văn bản quy định'],
    ['daysOff', null],
    ['version', null],
  ])('of %s is where it was typed', (field, place) => expect(dayPlace(field, typed)).toBe(place));

  it('is the text of its list', () => {
    expect(['daysOff[1].date', 'undecided.3.name', 'to'].map(inputFieldOf)).toEqual(['daysOff', 'undecided', 'to']);
  });

  it('is told at its list in the order of the lines', () => {
    const fault = (field: string, message: string) => ({ field, rule: 'required', message });
    const errors = [fault('daysOff[2].name', 'Trống.'), fault('daysOff[1].date', 'Sai.'), fault('version', 'Hỏng.')];
    const problem = { type: 'about:blank', title: '', status: 422, detail: '', code: 'BAD_CALENDAR', requestId: '' };
    expect(atInputs({ ...problem, errors } as Parameters<typeof atInputs>[0], typed).errors).toEqual([
      fault('daysOff', 'Dòng 1 “32/13/2026; Hỏng; QĐ 9”, ngày: Sai. Dòng 4 “abc”, tên ngày: Trống.'),
      fault('version', 'Hỏng.'),
    ]);
  });
});
