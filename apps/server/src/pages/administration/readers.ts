import { ruleOf } from '@app/domain';
import { Injectable } from '@nestjs/common';
import type { HttpRequest } from '../../http/request.js';
import { Api } from '../api/api.js';
import { ME } from '../api/questions.js';
import { momentOf } from '../past/page-moment.js';

/** `administers`: has a post of an administrator; `oversees`: sees people and what nobody can do; `isOfPast`: asks for a day of the past. */
export interface PageReader {
  readonly administers: boolean;
  readonly oversees: boolean;
  readonly isOfPast: boolean;
}

@Injectable()
export class Readers {
  constructor(private readonly api: Api) {}

  /** Who asks, by the posts held today; of the past nobody changes anything. @throws ApiRefusal */
  async of(request: HttpRequest): Promise<PageReader> {
    const { posts } = await this.api.ask(request, ME);
    const rule = ruleOf('ListPeople');
    const overseers: readonly string[] = rule.by === 'role' ? rule.roles : [];
    const isOfPast = momentOf(request) !== null;
    return {
      isOfPast,
      administers: !isOfPast && posts.some(({ role }) => role === 'administrator'),
      oversees: posts.some(({ role }) => overseers.includes(role)),
    };
  }
}
