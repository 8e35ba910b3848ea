import type { HttpRequest } from '../../http/request.js';
import type { ProposalSummaryBody } from '../../proposals/proposal-summary-views.js';
import type { Api } from '../api/api.js';
import { PROPOSALS } from '../api/questions.js';

export type OtherProposal = Pick<ProposalSummaryBody, 'id' | 'number' | 'title' | 'unitName'>;

/** By the code of a procedure. */
export type OthersWithProcedures = Readonly<Record<string, readonly OtherProposal[]>>;

/** Codes asked about; a proposal for more of them says enough. */
const ASKED = 12;

/** Who else proposes for the same procedures. @throws ApiRefusal */
export async function othersWith(
  api: Api,
  request: HttpRequest,
  { id, codes }: { readonly id: string; readonly codes: readonly string[] },
): Promise<OthersWithProcedures> {
  const known = [...new Set(codes)].filter((code) => code.trim() !== '').slice(0, ASKED);
  const found = await Promise.all(
    known.map(async (code) => {
      const { items } = await api.ask(request, PROPOSALS, {}, { procedureCode: code, limit: '4' });
      return [code, items.filter((one) => one.id !== id && one.status !== 'withdrawn')] as const;
    }),
  );
  return Object.fromEntries(found);
}
