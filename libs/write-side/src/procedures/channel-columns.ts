import { CHANNELS_HEADING, channelsIn, writtenChannel, type ChannelName } from '@app/domain';

interface ChannelColumns {
  readonly name: ChannelName;
  readonly time: string;
  readonly fee: string;
}

const COLUMNS: readonly ChannelColumns[] = [
  { name: 'Trực tiếp', time: 'thoi_gian_truc_tiep', fee: 'phi_le_phi_truc_tiep' },
  { name: 'Trực tuyến', time: 'thoi_gian_truc_tuyen', fee: 'phi_le_phi_truc_tuyen' },
  { name: 'Dịch vụ bưu chính', time: 'thoi_gian_dich_vu_buu_chinh', fee: 'phi_le_phi_dich_vu_buu_chinh' },
];

/** Fields for time limit and fee of a single channel, beside the portal's text of all channels. */
export const CHANNEL_FIELDS: readonly string[] = COLUMNS.flatMap(({ time, fee }) => [time, fee]);

/** `channelTwice`: the text of all channels has it too, or is unreadable; `channel`: it does not fit in there. */
interface ChannelFault {
  readonly field: string;
  readonly rule: 'channelTwice' | 'channel';
}

/** Adds the channels in separate fields to the text of all channels. */
export function withChannels(
  text: string,
  texts: ReadonlyMap<string, string>,
): { readonly text: string; readonly faults: readonly ChannelFault[] } {
  const faults: ChannelFault[] = [];
  let whole = text;
  for (const { name, time, fee } of COLUMNS) {
    const field = [time, fee].find((one) => Boolean(texts.get(one)));
    if (field === undefined) continue;
    const row = writtenChannel(name, texts.get(time) ?? '', texts.get(fee) ?? '');
    const longer = row === null ? null : `${whole || CHANNELS_HEADING}${row}`;
    if (!hasRoomFor(name, whole, longer)) faults.push({ field, rule: 'channelTwice' });
    else if (longer === null) faults.push({ field, rule: 'channel' });
    else whole = longer;
  }
  return { text: whole, faults };
}

/** Whether the text lacks this channel and reads as before when extended. */
function hasRoomFor(name: ChannelName, text: string, longer: string | null): boolean {
  if (text === '') return true;
  const names = channelsIn(text).map((channel) => channel.name);
  if (names.length === 0 || names.includes(name)) return false;
  return longer === null || channelsIn(longer).length === names.length + 1;
}
