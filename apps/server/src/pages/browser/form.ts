import { REQUEST_WORDS } from '@app/wording';
import { isUtf8 } from 'node:buffer';
import { percentDecoded } from '../../http/percent-decoded.js';
import { Problem } from '../../http/problem.js';
import { DAY_INPUTS, readDay } from './typed-day.js';

const LIMITS = { fields: 4_000 } as const;

/** What a form sent, in its order. */
export class Form {
  constructor(readonly fields: readonly (readonly [name: string, text: string])[]) {}

  /** The first; empty if the form has no such field. */
  text(name: string): string {
    return this.fields.find(([one]) => one === name)?.[1] ?? '';
  }

  all(name: string): readonly string[] {
    return this.fields.flatMap(([one, text]) => (one === name ? [text] : []));
  }

  has(name: string): boolean {
    return this.fields.some(([one]) => one === name);
  }
}

/**
 * Lines end with LF, as in bodies of the API; days are written as there. Letters may come without their percent signs.
 * @throws Problem MALFORMED_REQUEST, PAYLOAD_TOO_LARGE
 */
export function readForm(bytes: Buffer): Form {
  if (!isUtf8(bytes)) throw badForm('');
  const text = bytes.toString('utf8');
  const pairs = text === '' ? [] : text.split('&');
  if (pairs.length > LIMITS.fields) throw new Problem('PAYLOAD_TOO_LARGE');
  const fields = pairs.map(readPair);
  const days = new Set(fields.flatMap(([name, value]) => (name === DAY_INPUTS ? [value] : [])));
  return new Form(fields.map(([name, value]) => [name, days.has(name) ? readDay(value) : value]));
}

function readPair(pair: string): readonly [string, string] {
  const at = pair.indexOf('=');
  const [name, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
  const field = percentDecoded(name);
  const text = field === null ? null : percentDecoded(value);
  if (field === null || text === null) throw badForm(field ?? '');
  return [field, text.replaceAll('\r\n', '\n')];
}

function badForm(field: string): Problem {
  const detail = REQUEST_WORDS.badForm;
  return new Problem('MALFORMED_REQUEST', { detail, errors: [{ field, rule: 'encoding', message: detail }] });
}
