import type { Columns } from '../columns.js';
import type { Header } from './header.js';

/** Titles whose field stands further left, too, unless each of its columns holds a part of its own. */
export function repeatedTitles({ titles, fields }: Header, columns: Columns): readonly string[] {
  return titles.filter((title, at) => {
    const field = fields[at];
    if (field === undefined) return false;
    const former = titles.filter((_, before) => before < at && fields[before] === field);
    const parts = [...former, title].map((one) => columns.partOf(field, one));
    return former.length > 0 && (parts.includes(null) || new Set(parts).size < parts.length);
  });
}

/** The part that a column holds of a field of several columns; null for a field of one. */
export function partAt({ titles, fields }: Header, at: number, columns: Columns): string | null {
  const field = fields[at];
  if (field === undefined || fields.indexOf(field) === fields.lastIndexOf(field)) return null;
  return columns.partOf(field, titles[at] ?? '');
}

/** A field's text with a further part, which its name tells; a part without text adds nothing. */
export function withPart(whole: string | undefined, part: string | null, text: string): string {
  if (part === null) return text;
  const named = text === '' ? '' : `${part}: ${text}`;
  return [whole ?? '', named].filter((one) => one !== '').join('; ');
}
