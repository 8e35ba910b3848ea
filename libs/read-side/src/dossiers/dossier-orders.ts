import { POSITION_FORM } from '@app/event-store';
import { DAY_FORM } from '../paging/cursor.js';
import type { Order } from '../standing/list-order.js';
import type { DossierRow } from './dossier-row.js';

export const DOSSIER_SORTS = ['newest', 'waiting', 'number'] as const;
export type DossierSort = (typeof DOSSIER_SORTS)[number];

const OVER = '9999-12-31';

const OPENED = { column: 'opened', form: POSITION_FORM } as const;

/** SQL, and what it gives for a row: what is over comes after everything that waits. */
const SINCE = `case when s.status = 'over' then date '${OVER}' else s.since end`;
const sinceOf = ({ status, since }: DossierRow) => (status === 'over' ? OVER : since);

/** Nine digits of the number, then the plan; a dossier of one proposal has none. */
const NUMBER = `coalesce(lpad(substring(s.number from '[0-9]+$'), 9, '0'), '~') || ' ' || s.plan`;

/** What lists are sorted by, each in an index. */
export const DOSSIER_ORDERS: Readonly<Record<DossierSort, Order<DossierRow>>> = {
  newest: { name: 'newest', by: [OPENED], down: true },
  waiting: {
    name: 'waiting',
    by: [{ name: 'since_order', sql: SINCE, of: sinceOf, form: DAY_FORM }, OPENED],
    down: false,
  },
  number: {
    name: 'number',
    by: [
      {
        name: 'number_order',
        sql: `(${NUMBER}) collate "C"`,
        of: ({ number, plan }) => `${/\d+$/.exec(number ?? '')?.[0].padStart(9, '0') ?? '~'} ${plan}`,
        form: /^[^\u0000]{1,250}$/,
      },
      OPENED,
    ],
    down: false,
  },
};
