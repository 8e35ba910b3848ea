import { KnownDevices, Sessions, Tokens, VoidTokens, type Claims, type TokenHolder } from '@app/identity';
import { Clock } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import type { HttpReply, HttpRequest } from '../http/request.js';
import { deviceMarkOf, keepDeviceMark } from './device-cookie.js';
import type { MeBody, SessionBody } from './session-views.js';

@Injectable()
export class SessionStarts {
  constructor(
    private readonly tokens: Tokens,
    private readonly devices: KnownDevices,
    private readonly voided: VoidTokens,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
  ) {}

  async begin(holder: TokenHolder, person: MeBody): Promise<SessionBody> {
    const { token, expiresAt } = await this.tokens.issue(holder, new Date(this.clock.now()));
    return { token, expiresAt: expiresAt.toISOString(), person };
  }

  /** The token in place of this one, which is void from then on; the same where nothing is gained. */
  async renew(claims: Claims, token: string, person: MeBody): Promise<SessionBody> {
    const renewed = await this.tokens.renewed(claims, new Date(this.clock.now()));
    if (!renewed) return { token, expiresAt: claims.expiresAt.toISOString(), person };
    await this.sessions.end(claims);
    return { token: renewed.token, expiresAt: renewed.expiresAt.toISOString(), person };
  }

  /** A token of a new series; earlier ones are void from now on. */
  beginAnew(holder: TokenHolder, person: MeBody): Promise<SessionBody> {
    this.voided.tell(holder);
    return this.begin(holder, person);
  }

  async keepDevice(holder: TokenHolder, request: HttpRequest, reply: HttpReply): Promise<void> {
    const now = new Date(this.clock.now());
    const known = await this.devices.read(deviceMarkOf(request), now);
    keepDeviceMark(request, reply, await this.devices.mark(holder, now, known));
  }
}
