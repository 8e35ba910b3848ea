import type { SignIns } from '@app/identity';
import { Clock } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { DemonstrationDoor } from '../http/gate/demonstration-door.js';
import { ApiOptions } from '../http/limits.js';
import type { HttpRequest } from '../http/request.js';
import { deviceMarkOf } from './device-cookie.js';

@Injectable()
export class Entrances {
  constructor(
    private readonly demonstration: DemonstrationDoor,
    private readonly clock: Clock,
    private readonly options: ApiOptions,
  ) {}

  of(request: HttpRequest): Parameters<SignIns['signIn']>[1] {
    return {
      now: new Date(this.clock.now()),
      address: request.ip,
      deviceMark: deviceMarkOf(request),
      demonstrationAllowed: this.demonstration.isOpenTo(request),
      checksAMinute: this.options.signInsAMinute,
      // For the security log, even if the password is wrong.
      tried: (personId) => {
        request.named = personId;
      },
    };
  }
}
