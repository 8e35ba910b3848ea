import { REQUEST_WORDS } from '@app/wording';
import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import type { BodyClass } from './declared-fields.js';
import { FaultList } from './fault-list.js';
import { normalised } from './normalise.js';
import { faultIn, Problem } from './problem.js';
import { isRecord, readFields } from './read-fields.js';

const PLAIN: readonly unknown[] = [undefined, Object, String, Number, Boolean, Array];

/** Normalizes texts of bodies and queries, and reports every fault at once. */
@Injectable()
export class ValidationPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type !== 'body' && type !== 'query') return value;
    const input = value ?? {};
    if (metatype === undefined || PLAIN.includes(metatype)) return normalised(input);
    if (!isRecord(input)) {
      throw faultIn('VALIDATION_FAILED', '', 'object', REQUEST_WORDS.noObject);
    }
    const faults = new FaultList();
    const body = readFields(metatype as BodyClass, input, '', faults);
    if (faults.found.length > 0) throw new Problem('VALIDATION_FAILED', { errors: faults.found });
    return body;
  }
}
