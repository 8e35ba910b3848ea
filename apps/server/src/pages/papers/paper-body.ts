import { hasOfficialForm } from '@app/domain';
import type { Typed } from '../browser/typed.js';

/** Before each name of its fields: of a letter `letter.`, of a decision nothing. */
export type PaperPrefix = 'letter.' | 'changes.' | '';

/** Whom one chose to sign: the id of the person, then the title of the post. */
export function signerValue({ person, title }: { readonly person: string; readonly title: string }): string {
  return `${person} ${title}`;
}

/** The paper as it was typed; the API says what is missing. */
export function paperBody(typed: Typed, prefix: PaperPrefix): object {
  const text = (name: string) => typed.text(`${prefix}${name}`);
  const number = text('number');
  const answer = text('numberAnswer');
  return {
    number,
    // An answer to a warning that no longer stands would be refused.
    ...(answer.trim() === '' || hasOfficialForm(number) ? {} : { numberAnswer: answer }),
    ...(typed.has(`${prefix}samePaper`) ? { samePaper: true } : {}),
    date: text('date'),
    signer: signerBody(text('signer'), text('signer.title')),
  };
}

/** A title that is typed stands for that of the post. */
export function signerBody(chosen: string, title: string): { readonly person: string; readonly title: string } {
  const [person = '', ...words] = chosen.split(' ');
  return { person, title: title.trim() === '' ? words.join(' ') : title };
}
