export type ConfigRule =
  | 'absolute-pem-path'
  | 'both-tls-files'
  | 'esdb-url'
  | 'folder'
  | 'here-or-apart'
  | 'host'
  | 'log-level'
  | 'needed-by-projectors'
  | 'networks'
  | 'on-or-off'
  | 'on-outside-the-demonstration'
  | 'port'
  | 'positive-number'
  | 'postgres-url'
  | 'stream-prefix'
  | 'with-database-url';

/** Does not repeat the variable's value. */
export interface ConfigFault {
  readonly setting: string;
  readonly rule: ConfigRule;
}

export interface SettingRule<T> {
  readonly fallback?: string;
  readonly rule: ConfigRule;
  /** Undefined if the text breaks the rule. */
  readonly read: (text: string) => T | undefined;
}
