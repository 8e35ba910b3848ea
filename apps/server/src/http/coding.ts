import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export type Coding = 'br' | 'gzip' | 'identity';

/** The best coding that the client takes, from its header Accept-Encoding. */
export function codingFor(accepted: string | undefined): Coding {
  const taken = (accepted ?? '')
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter((one) => !/;\s*q=0(\.0*)?$/.test(one))
    .map((one) => one.split(';')[0]?.trim());
  return (['br', 'gzip'] as const).find((coding) => taken.includes(coding)) ?? 'identity';
}

/** `quality`: 1 to 11; higher is smaller and slower. */
export function packed(bytes: Buffer, coding: Coding, quality: number): Buffer {
  if (coding === 'identity') return bytes;
  if (coding === 'gzip') return gzipSync(bytes);
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}
