import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { PasswordChecks } from '../sign-in/password-checks.js';
import { cleanVoidMarks } from '../tokens/void-marks.js';
import { WorkingCopies } from '../working-copies/working-copies.js';
import { IdentityDataSource } from './data-source.js';

const EVERY_MS = 60_000;

/** Once a minute, so that strangers cannot fill the tables. Servers may do it concurrently. */
@Injectable()
export class Cleaning implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('accounts');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly source: IdentityDataSource,
    private readonly checks: PasswordChecks,
    private readonly copies: WorkingCopies,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => {
      this.running = this.running.then(() => this.clean());
    }, EVERY_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private async clean(): Promise<void> {
    try {
      await this.checks.clean();
      await cleanVoidMarks(this.source);
      await this.copies.clean();
    } catch (error) {
      // The next minute tries again; without the database nothing is added either.
      this.logger.debug({ err: error, msg: 'tables of accounts cannot be cleaned' });
    }
  }
}
