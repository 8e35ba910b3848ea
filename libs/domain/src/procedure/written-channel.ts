import { parseLimit } from '../measurement/time/parse-limit.js';
import { channelRows, rowParts, type CHANNEL_NAMES } from './channels.js';

export type ChannelName = (typeof CHANNEL_NAMES)[number];

const NOTHING = 'Không có thông tin';

/**
 * Rows of the text of all channels: one, or as many as there are limits on lines of their own, each with the fee of its line.
 * Null if a text holds the beginning of another channel.
 */
export function writtenChannel(name: ChannelName, time: string, fee: string): string | null {
  const rows = pairsOf(time, fee).map((pair) => writtenRow(name, pair.time, pair.fee));
  return rows.includes(null) ? null : rows.join('');
}

function pairsOf(time: string, fee: string): readonly { readonly time: string; readonly fee: string }[] {
  const [times, fees] = [linesOf(time), linesOf(fee)];
  const areRows = times.length > 1 && times.every((one) => parseLimit(one).form === 'cases');
  if (!areRows || (fee !== '' && fees.length !== times.length)) return [{ time, fee }];
  return times.map((one, at) => ({ time: one, fee: fees[at] ?? '' }));
}

const linesOf = (text: string) => text.split('\n').map((line) => line.trim());

/**
 * A row; empty texts for no limit or fee. As the portal writes it if that says time and fee again,
 * otherwise as cells with tabs between. Null if a text holds the beginning of another channel.
 */
function writtenRow(name: ChannelName, time: string, fee: string): string | null {
  const begun = time === '' ? NOTHING : time.charAt(0).toUpperCase() + time.slice(1);
  const charged = fee.replace(/\s+\(/g, '(');
  const forms = fee === '' ? ['', NOTHING] : [charged];
  const form = forms.find((end) => isRead(`${name}${begun}${end}`, begun, end));
  if (form !== undefined && !/^[\d.,]+$/.test(time)) return `${name}${begun}${form}`;
  const [limit, charge] = [time, fee].map((text) => text.replaceAll('\t', ' '));
  const apart = `${name}\t${limit ?? ''}\t${charge ?? ''}`;
  return isRead(apart, limit ?? '', charge ?? '') ? apart : null;
}

function isRead(written: string, time: string, fee: string): boolean {
  const [channel, ...others] = channelRows(written);
  if (!channel || others.length > 0) return false;
  const read = rowParts(channel.row);
  return read.time === time && read.fee === fee && read.note === '';
}
