import { isAreaPath, NATIONAL, pathTo } from '@app/domain';
import { Injectable, type PipeTransform } from '@nestjs/common';
import { LIMITS } from './limits.js';
import { Problem } from './problem.js';
import { isUuid } from './rules.js';

/** In lower case; 404 for anything but a UUID. */
@Injectable()
export class UuidParam implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUuid(value)) throw new Problem('NOT_FOUND');
    return value.toLowerCase();
  }
}

/** 404 for anything that cannot be a procedure's id or code. */
@Injectable()
export class ProcedureParam implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!/^[0-9A-Z][A-Za-z0-9._:-]{0,189}$/.test(value)) throw new Problem('NOT_FOUND');
    return value;
  }
}

/** 404 for anything that cannot be a revision. */
@Injectable()
export class RevisionParam implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^(?:0|[1-9]\d{0,8})$/.test(value)) throw new Problem('NOT_FOUND');
    return Number(value);
  }
}

/** The path of an area from its id (`19_19.gia-sang`, or its qualified code); `vn` is the country, an empty path. */
@Injectable()
export class AreaParam implements PipeTransform<string, readonly string[]> {
  transform(value: string): readonly string[] {
    const area = value === NATIONAL ? [] : pathTo(value.replaceAll('_', '/'));
    if (value.length > LIMITS.pathPart || !isAreaPath(area)) throw new Problem('NOT_FOUND');
    return area;
  }
}

/** 404 for anything that cannot be the position of a task or target, or a parameter's id. */
@Injectable()
export class PositionParam implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!/^[A-Za-z0-9][A-Za-z0-9.-]{0,79}$/.test(value)) throw new Problem('NOT_FOUND');
    return value;
  }
}

/** 404 for anything that cannot be a unit id. */
@Injectable()
export class UnitParam implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!/^[a-z0-9][a-z0-9.-]{0,79}$/.test(value)) throw new Problem('NOT_FOUND');
    return value;
  }
}

/** 404 for anything that cannot be a plan id. */
@Injectable()
export class PlanParam implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!/^[a-z0-9][a-z0-9.-]{0,79}$/.test(value)) throw new Problem('NOT_FOUND');
    return value;
  }
}

/** 404 for anything that cannot be the number of an edition. */
@Injectable()
export class EditionParam implements PipeTransform<string, number> {
  transform(value: string): number {
    const edition = /^[1-9][0-9]{0,8}$/.test(value) ? Number(value) : Infinity;
    if (edition > LIMITS.edition) throw new Problem('NOT_FOUND');
    return edition;
  }
}
