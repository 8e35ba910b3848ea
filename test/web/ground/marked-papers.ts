import { today } from '../../support/days.js';
import type { Signed } from '../../support/dossier-acts.js';
import type { Session } from '../../support/service.js';
import { marked } from './marks.js';

let papers = 0;

/** A paper whose number, title of the signer and answer to the unusual number are marked. */
export function markedPaper(
  { person }: Session,
  kind: 'letter' | 'decision',
): Signed & { readonly numberAnswer: string } {
  papers += 1;
  return {
    number: marked(`${kind}.number`, `${String(papers)}/${kind === 'letter' ? 'TTr' : 'QĐ'}-UBND`),
    numberAnswer: marked(`${kind}.numberAnswer`, 'Số ghi theo sổ cũ'),
    date: today(),
    signer: { person, title: marked(`${kind}.signer`, 'Người có thẩm quyền') },
  };
}
