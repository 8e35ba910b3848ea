import { channelsIn, type CHANNEL_NAMES } from './channels.js';

export type ChannelName = (typeof CHANNEL_NAMES)[number];

const NOTHING = 'Không có thông tin';

/** Empty texts for no limit or fee; null if a reader could not separate them again. */
export function writtenChannel(name: ChannelName, time: string, fee: string): string | null {
  if (/^[\d.,]+$/.test(time)) return null;
  const begun = time === '' ? NOTHING : time.charAt(0).toUpperCase() + time.slice(1);
  const charged = fee.replace(/\s+\(/g, '(');
  const forms = fee === '' ? ['', NOTHING] : [charged];
  const form = forms.find((end) => isRead(`${name}${begun}${end}`, begun, end));
  return form === undefined ? null : `${name}${begun}${form}`;
}

function isRead(row: string, time: string, fee: string): boolean {
  const [channel, ...others] = channelsIn(row);
  return others.length === 0 && channel?.time === time && channel.fee === fee && channel.note === '';
}
