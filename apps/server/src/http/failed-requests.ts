import { FaultReport } from '@app/installation';
import { Injectable, Logger } from '@nestjs/common';
import type { ProblemBody } from './problem-body.js';

/** Logs requests that failed by the service: those by an outage, which may be thousands, as one. */
@Injectable()
export class FailedRequests {
  private readonly logger = new Logger('http');

  constructor(private readonly faults: FaultReport) {}

  tell({ requestId, code, status }: Pick<ProblemBody, 'requestId' | 'code' | 'status'>, error: unknown): void {
    const line = { requestId, code, err: error };
    if (code === 'UNKNOWN') this.logger.error(line);
    else if (code === 'STORE_UNAVAILABLE') {
      this.faults.refused(error);
      this.logger.debug(line);
    } else if (status >= 500) this.logger.warn(line);
  }
}
