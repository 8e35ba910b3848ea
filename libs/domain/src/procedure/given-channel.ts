import { channelRows, CHANNELS_HEADING, rowParts, type RowParts } from './channels.js';
import { writtenChannel, type ChannelName } from './written-channel.js';

/** What a source says of one channel: an absent part stays as it is, an empty one goes. */
export interface GivenChannel {
  readonly name: ChannelName;
  readonly time?: string;
  readonly fee?: string;
}

/**
 * The text of all channels with this one as given, the others letter by letter as before. Null if the text does not
 * separate the channel's parts, has the channel twice, or could not be read again.
 */
export function withChannel(text: string, given: GivenChannel): string | null {
  const rows = channelRows(text);
  if (text !== '' && rows.length === 0) return null;
  const own = rows.filter(({ name }) => name === given.name);
  if (own.length > 1) return replaced(text, given);
  const known = own[0];
  if (!known) return appended(text, rows.length, given);
  const row = changedRow(known.row, given);
  if (row === null) return null;
  if (row === known.row) return text;
  const changed = rows.flatMap((one) => (one === known ? (row === '' ? [] : [row]) : [`${one.name}${one.row}`]));
  const count = rows.length - 1 + channelRows(row).length;
  return again(changed.length === 0 ? '' : `${headingOf(text)}${changed.join('')}`, count);
}

/** With rows for those of the channel, where both of its parts are given. */
function replaced(text: string, { name, time, fee }: GivenChannel): string | null {
  const written = time === undefined || fee === undefined ? null : rowsOf(name, time, fee);
  if (written === null) return null;
  const rows = channelRows(text).map((one) => ({ name: one.name, text: `${one.name}${one.row}` }));
  const own = rows.filter((one) => one.name === name);
  if (own.map((one) => one.text).join('') === written) return text;
  const kept = rows.flatMap((one) => (one === own[0] ? [written] : one.name === name ? [] : [one.text]));
  const count = rows.length - own.length + channelRows(written).length;
  return again(count === 0 ? '' : `${headingOf(text)}${kept.join('')}`, count);
}

/** Empty for a channel without both. */
function rowsOf(name: ChannelName, time: string, fee: string): string | null {
  return time === '' && fee === '' ? '' : writtenChannel(name, time, fee);
}

function appended(text: string, rows: number, { name, time = '', fee = '' }: GivenChannel): string | null {
  if (time === '' && fee === '') return text;
  const row = writtenChannel(name, time, fee);
  return row === null ? null : again(`${text || CHANNELS_HEADING}${row}`, rows + channelRows(row).length);
}

/** With its name; as before, without it, if nothing differs; empty if nothing is left. */
function changedRow(row: string, given: GivenChannel): string | null {
  const read = rowParts(row);
  const after = partsAfter(read, given);
  if (!after) return null;
  if (after.time === read.time && after.fee === read.fee) return row;
  if (after.time === '' && after.fee === '') return '';
  const written = writtenChannel(given.name, after.time, after.fee);
  return written === null || read.time === null ? written : withNote(written, given.name, read.note);
}

/** Behind cells with tabs between stands the note in one more. */
function withNote(row: string, name: string, note: string): string {
  return note !== '' && row.startsWith(`${name}\t`) ? `${row}\t${note}` : `${row}${note}`;
}

/** Null if only one part is given and the other cannot be read. */
function partsAfter({ time, fee }: RowParts, given: GivenChannel) {
  const after = { time: given.time ?? time, fee: given.fee ?? (time === null ? null : (fee ?? '')) };
  return after.time === null || after.fee === null ? null : { time: after.time, fee: after.fee };
}

function headingOf(text: string): string {
  return text.startsWith(CHANNELS_HEADING) ? CHANNELS_HEADING : '';
}

function again(text: string, rows: number): string | null {
  return channelRows(text).length === rows ? text : null;
}
