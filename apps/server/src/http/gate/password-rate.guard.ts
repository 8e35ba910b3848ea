import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { HttpRequest } from '../request.js';
import { RequestRates } from './request-rates.js';
import { ruleOf } from './route-rule.js';

const LONGEST_NAME = 64;

/**
 * Lets so many attempts with a password through within a minute: of one address with one user name, or with whoever is
 * signed in. What tries no password counts for nobody.
 */
@Injectable()
export class PasswordRateGuard implements CanActivate {
  constructor(private readonly rates: RequestRates) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<HttpRequest>();
    if (ruleOf(request)?.checksPassword !== true) return true;
    const whose = request.person ?? usernameIn(request.body);
    if (whose !== null) this.rates.takePassword(request, whose);
    return true;
  }
}

/** The user name that is tried with a password; null where there is none, and so nothing to try. */
function usernameIn(body: unknown): string | null {
  if (typeof body !== 'object' || body === null) return null;
  const { username, password } = body as { readonly username?: unknown; readonly password?: unknown };
  if (typeof username !== 'string' || typeof password !== 'string') return null;
  return username.trim().toLowerCase().slice(0, LONGEST_NAME);
}
