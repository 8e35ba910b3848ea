import type { Provider } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AnswerHeaders } from './answer-headers.js';
import { FairReads } from './fair-reads.js';
import { KnownFiltersInterceptor } from './known-filters.interceptor.js';
import { NumbersInterceptor } from './numbers.interceptor.js';
import { AnswerAsOf } from './past/answer-as-of.interceptor.js';
import { TakeMoment } from './past/take-moment.interceptor.js';
import { ReadAfter } from './read-after.js';
import { UnknownInputInterceptor } from './unknown-input.interceptor.js';

/**
 * A request passes them in this order: refused input first, numbers before filters that may be numbers. Filters are known
 * by what the asker sees today, whatever the moment.
 */
export const INTERCEPTORS: readonly Provider[] = [
  TakeMoment,
  UnknownInputInterceptor,
  ReadAfter,
  NumbersInterceptor,
  FairReads,
  KnownFiltersInterceptor,
  AnswerAsOf,
  AnswerHeaders,
].map((useClass) => ({ provide: APP_INTERCEPTOR, useClass }));
