import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { TakesBody, TakesQuery } from '../../http/unknown-input.interceptor.js';
import { AsPage, AsReadingPage } from '../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import type { SessionBody } from '../../sessions/session-views.js';
import { Api } from '../api/api.js';
import { ApiRefusal } from '../api/api-refusal.js';
import { ME, MY_WORK } from '../api/questions.js';
import { textIn } from '../browser/query.js';
import type { Form } from '../browser/form.js';
import { Pages } from '../frame/pages.js';
import { redirect } from '../browser/redirect.js';
import { carriedIn, SendOnPage } from './carried.js';
import { DemonstrationChoices } from './demonstration-choices.js';
import { landingOf } from './landing.js';
import { deviceHeaders, isKnownDevice, keepDevice } from './page-device.js';
import { forgetSession, keepSession } from './session-cookie.js';
import { SIGN_IN_AGAIN, SIGN_IN_FIRST, SIGNED_OUT } from './sign-in-page.js';
import { SignInPages } from './sign-in-pages.js';
import { wayBack } from './way-back.js';

@ApiExcludeController()
@Controller()
export class SignInController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly entrance: SignInPages,
    private readonly choices: DemonstrationChoices,
  ) {}

  @Get()
  @AsReadingPage()
  @TakesQuery()
  async first(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    if (request.person === undefined) return redirect(reply, '/dang-nhap');
    const [me, work] = await Promise.all([
      this.api.ask(request, ME),
      this.api.ask(request, MY_WORK, {}, { limit: '1' }),
    ]);
    redirect(reply, landingOf(me, work));
  }

  @Get('dang-nhap')
  @AsPage()
  @TakesQuery()
  show(@Req() request: HttpRequest, @Res() reply: HttpReply): void {
    const [to, out] = [textIn(request, 'den'), textIn(request, 'ra')];
    const wanted = isKnownDevice(request) ? SIGN_IN_AGAIN : SIGN_IN_FIRST;
    const ended = to === undefined ? null : wanted;
    this.entrance.show(request, reply, { to: wayBack(to ?? ''), notice: out === undefined ? ended : SIGNED_OUT });
  }

  @Post('dang-nhap')
  @AsPage()
  @TakesBody()
  async signIn(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const form = request.body as Form;
    const chosen = this.choices.entryOf(form.text('account'));
    const { username, password } = chosen ?? { username: form.text('username'), password: form.text('password') };
    const [to, carried] = [wayBack(form.text('den')), carriedIn(form)];
    try {
      const headers = deviceHeaders(request);
      const sent = { method: 'POST', url: '/api/v1/sessions', headers, body: { username, password } } as const;
      const answer = await this.api.send(request, sent);
      keepSession(request, reply, answer.body as SessionBody);
      keepDevice(request, reply, answer);
      if (!carried) return redirect(reply, to);
      const body = <SendOnPage carried={{ ...carried, to }} username={username} />;
      this.pages.sendAlone(request, reply, { title: 'Đã đăng nhập', body });
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error;
      this.entrance.show(request, reply, { username, to, problem: error.problem, carried });
    }
  }

  @Post('dang-xuat')
  @AsPage()
  @TakesBody()
  async signOut(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const sent = { method: 'DELETE', url: '/api/v1/sessions/current', headers: {} } as const;
    // Whoever is signed out already is where they want to be.
    if (request.token !== undefined) await this.api.send(request, sent);
    forgetSession(request, reply);
    reply.header('clear-site-data', '"storage"');
    redirect(reply, '/dang-nhap?ra=1');
  }
}
