/** How one variable of the environment is read. */
export interface Rule<T> {
  readonly fallback?: string;
  /** The rule in Vietnamese, after the variable's name. */
  readonly says: string;
  /** Undefined when the text breaks the rule. */
  readonly read: (text: string) => T | undefined;
}
