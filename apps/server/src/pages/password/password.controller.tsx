import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsPage } from '../../http/gate/route-rule.js';
import type { ProblemBody } from '../../http/problem-body.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesBody, TakesQuery } from '../../http/unknown-input.interceptor.js';
import type { SessionBody } from '../../sessions/session-views.js';
import { Api } from '../api/api.js';
import { ApiRefusal } from '../api/api-refusal.js';
import type { Form } from '../browser/form.js';
import { redirect } from '../browser/redirect.js';
import { Pages, type Content } from '../frame/pages.js';
import { keepSession } from '../sign-in/session-cookie.js';
import { notRepeated } from './not-repeated.js';
import { PasswordPage } from './password-page.js';

/** One's own password; the one page for whoever must change it first. */
@ApiExcludeController()
@Controller('mat-khau')
export class PasswordController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
  ) {}

  @Get()
  @AsPage()
  @TakesQuery()
  show(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.send(request, reply, null);
  }

  @Post()
  @AsPage()
  @TakesBody()
  async change(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const form = request.body as Form;
    const [current, next] = [form.text('current'), form.text('next')];
    const unlike = notRepeated(form, String(request.id));
    if (unlike) return this.send(request, reply, unlike);
    try {
      const sent = { method: 'POST', url: '/api/v1/me/password', headers: {}, body: { current, next } } as const;
      const answer = await this.api.send(request, sent);
      keepSession(request, reply, answer.body as SessionBody);
      redirect(reply, '/viec?da=mat-khau');
    } catch (error) {
      if (!(error instanceof ApiRefusal) || error.problem.code === 'UNAUTHENTICATED') throw error;
      await this.send(request, reply, error.problem);
    }
  }

  private async send(request: HttpRequest, reply: HttpReply, problem: ProblemBody | null): Promise<void> {
    const content = (isDue: boolean): Content => ({
      title: 'Đổi mật khẩu',
      status: problem?.status ?? 200,
      body: <PasswordPage isDue={isDue} problem={problem} />,
    });
    try {
      await this.pages.send(request, reply, content(false));
    } catch (error) {
      if (!(error instanceof ApiRefusal) || error.problem.code !== 'PASSWORD_CHANGE_REQUIRED') throw error;
      this.pages.sendAlone(request, reply, content(true));
    }
  }
}
