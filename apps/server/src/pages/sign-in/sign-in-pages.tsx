import { Injectable } from '@nestjs/common';
import { DemonstrationDoor } from '../../http/gate/demonstration-door.js';
import type { ProblemBody } from '../../http/problem-body.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { Pages } from '../frame/pages.js';
import type { Carried } from './carried.js';
import { DemonstrationChoices } from './demonstration-choices.js';
import { SignInPage } from './sign-in-page.js';

export interface Entry {
  readonly username?: string;
  /** Where the person wanted to go. */
  readonly to: string;
  readonly notice?: string | null;
  readonly problem?: ProblemBody | null;
  readonly carried?: Carried | null;
}

@Injectable()
export class SignInPages {
  constructor(
    private readonly pages: Pages,
    private readonly choices: DemonstrationChoices,
    private readonly door: DemonstrationDoor,
  ) {}

  show(
    request: HttpRequest,
    reply: HttpReply,
    { username = '', to, notice = null, problem = null, carried = null }: Entry,
  ): void {
    const isOpen = this.door.isOpenTo(request);
    const plans = isOpen ? this.choices.plans : [];
    const body = <SignInPage {...{ username, to, notice, problem, carried, plans }} />;
    this.pages.sendAlone(request, reply, { title: 'Đăng nhập', status: problem?.status ?? 200, body });
  }
}
