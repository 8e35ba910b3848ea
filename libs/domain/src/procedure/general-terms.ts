import type { TimeLimit } from '../measurement/time/limit.js';
import { parseLimit } from '../measurement/time/parse-limit.js';
import type { ProcedureDetails } from './details.js';
import type { Fee } from './fee/fee.js';
import { parseFee } from './fee/parse-fee.js';

/** Further fields: the time limit and the fee of a procedure whatever the channel. */
export const GENERAL_TIME = 'thoi_han_giai_quyet';
export const GENERAL_FEE = 'phi_le_phi';

/** As written, null where the source says nothing; `limit`, `charge`: as read. */
export interface GeneralTerms {
  readonly time: string | null;
  readonly limit: TimeLimit | null;
  readonly fee: string | null;
  readonly charge: Fee | null;
}

/** Null if the source has neither. */
export function generalTerms({ others }: Pick<ProcedureDetails, 'others'>): GeneralTerms | null {
  const [time = '', fee = ''] = [others[GENERAL_TIME], others[GENERAL_FEE]];
  if (time === '' && fee === '') return null;
  return {
    time: time || null,
    limit: time === '' ? null : parseLimit(time),
    fee: fee || null,
    charge: fee === '' ? null : parseFee(fee),
  };
}
