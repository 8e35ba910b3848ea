import { plainText } from '@app/domain';

export function normalised(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(normalised);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, normalised(entry)]));
}
