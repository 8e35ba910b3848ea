import { isIP } from 'node:net';
import type { SettingRule } from './config-rule.js';

export interface Traffic {
  /** Per address and user name. */
  readonly signInsAMinute: number;
  /** Per person. */
  readonly writesAMinute: number;
  readonly readsAMinute: number;
  /** Per address and open route, without sign-in. */
  readonly anonymousAMinute: number;
  /** Open connections: in all, and per address. */
  readonly connections: number;
  readonly connectionsAnAddress: number;
  /** Addresses and networks whose forwarded headers are trusted. */
  readonly trustedProxies: readonly string[];
}

const MOST_PROXIES = 50;
const numberRule = (usual: number): SettingRule<number> => ({
  fallback: String(usual),
  rule: 'positive-number',
  read: (text) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined),
});
const proxiesRule: SettingRule<readonly string[]> = {
  fallback: '',
  rule: 'networks',
  read: (text) => {
    const named = text === '' ? [] : text.split(',').map((one) => one.trim());
    return named.length <= MOST_PROXIES && named.every(isNetwork) ? named : undefined;
  },
};

export function readTraffic(read: <T>(name: string, rule: SettingRule<T>) => T | undefined): Partial<Traffic> {
  const limits = {
    signInsAMinute: read('SIGN_INS_A_MINUTE', numberRule(10)),
    writesAMinute: read('WRITES_A_MINUTE', numberRule(600)),
    readsAMinute: read('READS_A_MINUTE', numberRule(3_000)),
    anonymousAMinute: read('ANONYMOUS_A_MINUTE', numberRule(600)),
    connections: read('CONNECTIONS', numberRule(2_000)),
    connectionsAnAddress: read('CONNECTIONS_AN_ADDRESS', numberRule(500)),
    trustedProxies: read('TRUSTED_PROXIES', proxiesRule),
  };
  return limits as Partial<Traffic>;
}

/** With a prefix length of at least one bit: a network of everybody is nobody's proxy. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
