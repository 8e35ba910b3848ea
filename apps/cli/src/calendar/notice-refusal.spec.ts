import { Rejection } from '@app/domain';
import type { NationalNotice } from '@app/installation';
import { hourlyRate } from '@app/testing';
import { noticeRefusal } from './notice-refusal.js';

const NOTICE: NationalNotice = {
  version: '2027.1',
  source: 'Thông báo 1',
  to: '2027-12-31',
  daysOff: [
    { date: '2027-01-01', name: 'Tết Dương lịch' },
    { date: '2027-01-03', name: 'Chủ nhật' },
  ],
  swappedWorkingDays: [],
  parameters: { 'X y': hourlyRate() },
};
const text = JSON.stringify(NOTICE, null, 1);

const lines = (rejection: Rejection) => noticeRefusal(rejection, { file: '2027.json', text }, NOTICE).split('\n');

describe('a notice that is refused', () => {
  it('names the file, and each wrong day at its place', () => {
    const also = [{ code: 'BAD_CALENDAR', field: 'version', fault: 'version' }];
    const wrong = { field: 'daysOff.17.date', date: '2027-01-03', fault: 'weekend', also };
    expect(lines(new Rejection('BAD_CALENDAR', wrong))).toEqual([
      expect.stringMatching(/^Tệp thông báo 2027\.json: /),
      expect.stringMatching(/^ {2}dòng 2, cột 13, \/version: Tên phiên bản chỉ gồm/),
      expect.stringMatching(/^ {2}dòng 11, cột 12, \/daysOff\/1\/date: Ngày này là cuối tuần/),
    ]);
  });

  it('names the parameter', () => {
    expect(lines(new Rejection('BAD_PARAMETER', { field: 'id', parameter: 'X y' }))[1]).toMatch(
      /^ {2}dòng \d+, cột 10, \/parameters\/X y\/id: Mã chỉ gồm/,
    );
  });

  it('names no place for what is not in the file', () => {
    expect(lines(new Rejection('NOT_FOUND', { field: 'calendar' })).length).toBe(1);
  });
});
