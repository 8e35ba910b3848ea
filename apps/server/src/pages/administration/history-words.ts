import type { HistoryEntryBody } from '../../timelines/history-views.js';
import type { EntryWords } from '../parts/timeline-words.js';
import { grouped } from './rates/quantity-words.js';
import { day } from '../parts/words.js';

/** What a fact of a person, a unit, a rate or a calendar says. */
export function historyWords({ summary }: HistoryEntryBody): EntryWords {
  const text = (name: string) => (typeof summary[name] === 'string' ? summary[name] : '');
  const roles = Array.isArray(summary['roleNames']) ? summary['roleNames'].map(String) : [];
  const told = [
    text('value') && `${grouped(text('value'))}, ${text('kindName').toLocaleLowerCase('vi')}`,
    text('version') && `phiên bản ${text('version')}`,
    text('title'),
    text('name'),
    text('roleName'),
    text('unitName'),
    ...roles,
    text('from') && `từ ngày ${day(text('from'))}`,
    text('to') && `đến hết ngày ${day(text('to'))}`,
    text('lastDay') && `ngày cuối ${day(text('lastDay'))}`,
  ];
  return {
    told: told.filter((one) => one !== ''),
    written: [text('reason'), text('calculation')].filter((one) => one !== ''),
  };
}
