import { isLoopback } from '@app/runtime';
import { Injectable } from '@nestjs/common';
import { ApiOptions } from '../limits.js';
import { headerOf, type HttpRequest } from '../request.js';

/** Headers that proxies add. */
const FORWARDING =
  /^(forwarded|via|x-forwarded.*|x-real-ip|x-original-.*|x-envoy-.*|x-client-ip|x-cluster-client-ip|client-ip|true-client-ip|cf-.*|fastly-client-ip)$/;
const ADDRESSED = /^(?:\[([0-9a-f:]+)\]|([^:\s]+))(?::\d{1,5})?$/i;
const MAPPED = '::ffff:';

/**
 * Demonstration accounts have a published password. A request may use one only if it comes directly from this machine,
 * asks for it by name (a page whose host name points here does not), and shows no trace of a proxy.
 */
@Injectable()
export class DemonstrationDoor {
  constructor(private readonly options: ApiOptions) {}

  isOpenTo(request: HttpRequest): boolean {
    return this.options.demonstrationAllowed && isDirect(request) && asksHere(request);
  }
}

/** Still HTTP/1.0 is a proxy that adds no headers. */
function isDirect({ raw, headers }: HttpRequest): boolean {
  const peer = raw?.socket.remoteAddress ?? '';
  if (!isLoopback(peer.startsWith(MAPPED) ? peer.slice(MAPPED.length) : peer)) return false;
  return raw?.httpVersion === '1.1' && !Object.keys(headers).some((name) => FORWARDING.test(name));
}

/** The host and, if sent, the origin of the page are this machine. */
function asksHere(request: HttpRequest): boolean {
  const pages = ['origin', 'referer'].flatMap((name) => headerOf(request, name) ?? []);
  const areHere = pages.every((page) => URL.canParse(page) && isLoopbackHost(new URL(page).host));
  return areHere && isLoopbackHost(headerOf(request, 'host') ?? '');
}

function isLoopbackHost(host: string): boolean {
  const [, bracketed, plain] = ADDRESSED.exec(host) ?? [];
  return isLoopback((bracketed ?? plain ?? '').toLowerCase());
}
