/** What a variable of the environment may break. */
export type ConfigRule =
  | 'absolute-pem-path'
  | 'both-tls-files'
  | 'esdb-url'
  | 'folder'
  | 'host'
  | 'log-level'
  | 'networks'
  | 'on-or-off'
  | 'on-outside-the-demonstration'
  | 'port'
  | 'positive-number'
  | 'postgres-url'
  | 'stream-prefix'
  | 'with-database-url';

/** A variable that breaks a rule; what it holds is not repeated. */
export interface ConfigFault {
  readonly setting: string;
  readonly rule: ConfigRule;
}

/** How one variable of the environment is read. */
export interface Rule<T> {
  readonly fallback?: string;
  /** Broken where `read` finds nothing. */
  readonly rule: ConfigRule;
  /** Undefined when the text breaks the rule. */
  readonly read: (text: string) => T | undefined;
}
