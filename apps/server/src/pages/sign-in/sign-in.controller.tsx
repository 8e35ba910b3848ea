import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { TakesBody, TakesQuery } from '../../http/unknown-input.interceptor.js';
import { AsPage } from '../../http/gate/route-rule.js';
import { DemonstrationDoor } from '../../http/gate/demonstration-door.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import type { SessionBody } from '../../sessions/session-views.js';
import { Api } from '../api/api.js';
import { ApiRefusal } from '../api/api-refusal.js';
import { textIn } from '../browser/query.js';
import type { Form } from '../browser/form.js';
import { Pages } from '../frame/pages.js';
import { redirect } from '../frame/problem-page.js';
import { DemonstrationChoices } from './demonstration-choices.js';
import { deviceHeaders, keepDevice } from './page-device.js';
import { forgetSession, keepSession } from './session-cookie.js';
import { SESSION_ENDED, SIGNED_OUT, SignInPage } from './sign-in-page.js';
import { wayBack } from './way-back.js';

interface Entry {
  readonly username: string;
  readonly to: string;
}

@ApiExcludeController()
@Controller()
export class SignInController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly choices: DemonstrationChoices,
    private readonly door: DemonstrationDoor,
  ) {}

  @Get()
  @AsPage()
  @TakesQuery()
  first(@Req() { person }: HttpRequest, @Res() reply: HttpReply): void {
    redirect(reply, person === undefined ? '/dang-nhap' : '/viec');
  }

  @Get('dang-nhap')
  @AsPage()
  @TakesQuery()
  show(@Req() request: HttpRequest, @Res() reply: HttpReply): void {
    const [to, out] = [textIn(request, 'den'), textIn(request, 'ra')];
    const ended = to === undefined ? null : SESSION_ENDED;
    this.answer(request, reply, { username: '', to: wayBack(to ?? '') }, out === undefined ? ended : SIGNED_OUT);
  }

  @Post('dang-nhap')
  @AsPage()
  @TakesBody()
  async signIn(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const form = request.body as Form;
    const [username, password] = [form.text('username'), form.text('password')];
    const entry = { username, to: wayBack(form.text('den')) };
    try {
      const headers = deviceHeaders(request);
      const sent = { method: 'POST', url: '/api/v1/sessions', headers, body: { username, password } } as const;
      const answer = await this.api.send(request, sent);
      keepSession(request, reply, answer.body as SessionBody);
      keepDevice(request, reply, answer);
      redirect(reply, entry.to);
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error;
      this.answer(request, reply, entry, error);
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

  private answer(
    request: HttpRequest,
    reply: HttpReply,
    { username, to }: Entry,
    why: ApiRefusal | string | null,
  ): void {
    const problem = why instanceof ApiRefusal ? why.problem : null;
    const isOpen = this.door.isOpenTo(request);
    const { plans, password } = this.choices;
    const notice = typeof why === 'string' ? why : null;
    const shown = { username, to, problem, notice, plans: isOpen ? plans : [], password: isOpen ? password : '' };
    const body = <SignInPage {...shown} />;
    this.pages.sendAlone(request, reply, { title: 'Đăng nhập', status: problem?.status ?? 200, body });
  }
}
