import type { ConfigRule, SettingRule } from './config-rule.js';
import type { TlsFiles } from './tls-files.js';

const fileRule: SettingRule<string> = {
  rule: 'absolute-pem-path',
  read: (text) => (text.startsWith('/') ? text : undefined),
};

export function readTls(
  env: Readonly<Record<string, string | undefined>>,
  read: (name: string, rule: SettingRule<string>) => string | undefined,
  refuse: (setting: string, rule: ConfigRule) => void,
): { readonly tls?: TlsFiles } {
  const certFile = read('TLS_CERT', fileRule);
  const keyFile = read('TLS_KEY', fileRule);
  if (certFile !== undefined && keyFile !== undefined) return { tls: { certFile, keyFile } };
  if (Boolean(env['TLS_CERT']?.trim()) !== Boolean(env['TLS_KEY']?.trim())) refuse('TLS_CERT', 'both-tls-files');
  return {};
}
