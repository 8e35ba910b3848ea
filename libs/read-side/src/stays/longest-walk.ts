import { isProvince } from '../areas/provinces.js';
import { momentAsked } from '../past/moment.js';
import type { AskedStays, StayFilter } from './stay-filter.js';

/** Of whole provinces, where so many stays are left over that they are walked in an order; others are found by their places. */
export function isWalked({ scope, plan, path, unit }: StayFilter): boolean {
  return !momentAsked() && scope.every(isProvince) && [plan, path, unit].every((one) => one === undefined);
}

/** Values of SQL, by what they are; null without a cursor. */
interface WalkValues {
  readonly today: string;
  readonly limit: string;
  readonly after: { readonly days: string; readonly id: string; readonly stay: string } | null;
}

/** SQL: the longest, each kind in the order of its index: what has ended, what has not, and what arrives today or later. */
export function longestWalk({ stays }: AskedStays, { today, limit, after }: WalkValues): string {
  const rest = after ? `${after.id}::text collate "C", ${after.stay}::integer` : '';
  const beyond = (key: string, from: string) => (after ? `and (${key}, id, stay) > (${from}, ${rest})` : '');
  const days = `${after?.days ?? '0'}::integer`;
  const running = `coalesce(left_on, 'infinity') = 'infinity'`;
  const kinds = [
    { where: `left_on is not null ${beyond(ENDED, `- ${days}`)}`, key: ENDED },
    {
      where: `${running} and entered_on < ${today}::date ${beyond('entered_on', `${today}::date - ${days}`)}`,
      key: 'entered_on',
    },
    { where: `${running} and entered_on >= ${today}::date ${beyond('0', `- ${days}`)}`, key: 'days' },
  ];
  const walks = kinds.map(({ where, key }) => {
    return `(select * from ${stays} where ${where} order by ${key}, id, stay limit ${limit})`;
  });
  return `(${walks.join(' union all ')}) walked`;
}

/** As an index has it: the other way round, and none below 0. */
const ENDED = 'least(entered_on - left_on, 0)';
