import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { LIMITS } from './limits.js';
import { normalised } from './normalise.js';
import { Problem, type Fault } from './problem.js';

const PLAIN: readonly unknown[] = [undefined, Object, String, Number, Boolean, Array];

/** Brings texts of bodies and queries into their normal form and checks them field by field, naming every fault at once. */
@Injectable()
export class ValidationPipe implements PipeTransform {
  async transform(value: unknown, { type, metatype }: ArgumentMetadata): Promise<unknown> {
    if (type !== 'body' && type !== 'query') return value;
    const normal = normalised(value ?? {});
    if (metatype === undefined || PLAIN.includes(metatype)) return normal;
    if (typeof normal !== 'object' || normal === null || Array.isArray(normal)) {
      throw new Problem('VALIDATION_FAILED', {
        errors: [{ field: '', rule: 'object', message: 'Nội dung phải là một đối tượng JSON.' }],
      });
    }
    const instance = plainToInstance(metatype as new () => object, normal);
    const found = await validate(instance, { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true });
    const errors = found.flatMap((error) => faultsOf(error, ''));
    if (errors.length > 0) throw new Problem('VALIDATION_FAILED', { errors: errors.slice(0, LIMITS.faults) });
    return instance;
  }
}

function faultsOf(error: ValidationError, parent: string): readonly Fault[] {
  const index = /^\d+$/.test(error.property);
  const field = index ? `${parent}[${error.property}]` : [parent, error.property].filter(Boolean).join('.');
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => fault(field, rule, message));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, field))];
}

function fault(field: string, rule: string, message: string): Fault {
  if (rule === 'whitelistValidation') return { field, rule: 'unknownField', message: 'Không có trường này.' };
  if (rule === 'nestedValidation') return { field, rule: 'object', message: 'Phải là một đối tượng JSON.' };
  return { field, rule, message };
}
