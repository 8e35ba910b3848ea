import type { PlanDocument } from '@app/domain';
import { plansFolder } from '@app/installation';
import { OffThread } from '@app/off-thread';
import { Injectable } from '@nestjs/common';
import path from 'node:path';
import { Problem, type Fault } from '../http/problem.js';

/** Runs in a thread. */
const PROGRAM = path.join(import.meta.dirname, 'plan-program.js');

/** Milliseconds; a thread begins and compiles the schema in one second, or in ten beside twenty others on two cores. */
const TIMEOUT_MS = 30_000;

/** Checks plan files against the published schema, off the main thread. */
@Injectable()
export class PlanCheck {
  constructor(private readonly threads: OffThread) {}

  /** @throws Problem INVALID_PLAN naming every fault by its JSON pointer; errors of OffThread */
  async read(file: unknown, person: string): Promise<PlanDocument> {
    const input = { folder: plansFolder, file };
    const errors = await this.threads.run<readonly Fault[]>({
      program: PROGRAM,
      input,
      person,
      timeoutMs: TIMEOUT_MS,
    });
    if (errors.length > 0) throw new Problem('INVALID_PLAN', { errors });
    return file as PlanDocument;
  }
}
