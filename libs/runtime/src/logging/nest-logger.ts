import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** A text is the message, an object its fields, the last text the context. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...details: unknown[]): void {
    this.write('debug', message, details);
  }

  error(message: unknown, ...details: unknown[]): void {
    // Nest passes the stack as a text before the context.
    const [stack, ...rest] = details;
    if (typeof stack === 'string' && stack.includes('\n')) this.write('error', message, rest, { stack });
    else this.write('error', message, details);
  }

  warn(message: unknown, ...details: unknown[]): void {
    this.write('warn', message, details);
  }

  debug(message: unknown, ...details: unknown[]): void {
    this.write('debug', message, details);
  }

  verbose(message: unknown, ...details: unknown[]): void {
    this.write('trace', message, details);
  }

  fatal(message: unknown, ...details: unknown[]): void {
    this.write('fatal', message, details);
  }

  private write(
    level: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace',
    message: unknown,
    details: readonly unknown[],
    fields: Readonly<Record<string, unknown>> = {},
  ): void {
    const context = details.at(-1);
    const all = { ...fields, ...(typeof context === 'string' ? { context } : {}) };
    if (message instanceof Error) this.logger[level]({ ...all, err: message }, message.message);
    else if (typeof message === 'object' && message !== null) this.logger[level]({ ...all, ...message });
    else this.logger[level](all, String(message));
  }
}
