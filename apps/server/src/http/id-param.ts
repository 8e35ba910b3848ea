import { isAreaPath, NATIONAL, pathTo } from '@app/domain';
import { Injectable, type PipeTransform } from '@nestjs/common';
import { LIMITS } from './limits.js';
import { Problem } from './problem.js';
import { isUuid } from './rules.js';

/** An id in a path, in lower case; what is no UUID names nothing. */
@Injectable()
export class UuidParam implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUuid(value)) throw new Problem('NOT_FOUND');
    return value.toLowerCase();
  }
}

/** A procedure's id or code in a path: what none may be called names nothing. */
@Injectable()
export class ProcedureParam implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!/^[0-9A-Z][A-Za-z0-9._:-]{0,189}$/.test(value)) throw new Problem('NOT_FOUND');
    return value;
  }
}

/** The path of an area from its id in a path (`19_19.gia-sang`, or its qualified code); `vn` is the country, an empty path. */
@Injectable()
export class AreaParam implements PipeTransform<string, readonly string[]> {
  transform(value: string): readonly string[] {
    const area = value === NATIONAL ? [] : pathTo(value.replaceAll('_', '/'));
    if (value.length > LIMITS.pathPart || !isAreaPath(area)) throw new Problem('NOT_FOUND');
    return area;
  }
}

/** The position of a task or a target in its plan, or a parameter's id: what none may be called names nothing. */
@Injectable()
export class PositionParam implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!/^[A-Za-z0-9][A-Za-z0-9.-]{0,79}$/.test(value)) throw new Problem('NOT_FOUND');
    return value;
  }
}

/** A unit's id in a path: what no unit may be called names nothing. */
@Injectable()
export class UnitParam implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!/^[a-z0-9][a-z0-9.-]{0,79}$/.test(value)) throw new Problem('NOT_FOUND');
    return value;
  }
}

/** A plan's id in a path: what no plan may be called names nothing. */
@Injectable()
export class PlanParam implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!/^[a-z0-9][a-z0-9.-]{0,79}$/.test(value)) throw new Problem('NOT_FOUND');
    return value;
  }
}
