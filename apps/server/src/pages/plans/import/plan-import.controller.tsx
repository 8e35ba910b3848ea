import { Controller, Get, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { LIMITS } from '../../../http/limits.js';
import { AsFilePage, AsPage } from '../../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../../http/request.js';
import { TakesBody } from '../../../http/unknown-input.interceptor.js';
import { FormActs } from '../../acts/form-acts.js';
import { headOf } from '../../acts/hidden-fields.js';
import { isShown } from '../../acts/shown-problem.js';
import { Api } from '../../api/api.js';
import { passedOn } from '../../api/pass-on.js';
import { addressOf } from '../../api/question.js';
import { ME } from '../../api/questions.js';
import { textOfFile } from '../../browser/file-text.js';
import type { Form } from '../../browser/form.js';
import { FormWithFile } from '../../browser/multipart.js';
import { Pages, type Content } from '../../frame/pages.js';
import { planAddress } from '../plan-addresses.js';
import { PlanImportPage, type ImportShown } from './plan-import-page.js';

@ApiExcludeController()
@Controller('ke-hoach/nhap')
export class PlanImportController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly acts: FormActs,
  ) {}

  @Get()
  @AsPage()
  show(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.content(request, { text: '' }));
  }

  /** The form that plan files have, for programs that write them. */
  @Get('mau')
  @AsPage()
  async schema(@Req() request: HttpRequest, @Res({ passthrough: true }) reply: HttpReply): Promise<StreamableFile> {
    reply.header('content-disposition', 'attachment; filename="mau-tep-ke-hoach.schema.json"');
    return passedOn(await this.api.flow(request, addressOf('/plans/schema')), reply);
  }

  /** Checks the file, and writes nothing. */
  @Post('kiem-tra')
  @AsFilePage(LIMITS.body, LIMITS.body)
  @TakesBody()
  async check(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const text = await this.textIn(request);
    if (text.trim() === '') return this.sayEmpty(request, reply);
    const { key } = headOf(request.body as Form);
    try {
      const { changed } = await this.api.act(request, { path: '/plans?dryRun=true', key, body: text });
      return await this.pages.send(request, reply, this.content(request, { text, sound: { changed } }));
    } catch (error) {
      if (!isShown(error)) throw error;
      const { problem } = error;
      const content = await this.content(request, { text, problem });
      await this.pages.send(request, reply, { ...content, status: problem.status });
    }
  }

  @Post()
  @AsFilePage(LIMITS.body, LIMITS.body)
  @TakesBody()
  async import(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const text = await this.textIn(request);
    if (text.trim() === '') return this.sayEmpty(request, reply);
    await this.acts.perform(request, reply, {
      act: { path: '/plans', body: text },
      to: ({ id }) => `${planAddress(id)}?da=nhap`,
      again: ({ problem, key }) => this.content(request, { text, problem, key }),
    });
  }

  private async sayEmpty(request: HttpRequest, reply: HttpReply): Promise<void> {
    const content = await this.content(request, { text: '', noFile: true });
    await this.pages.send(request, reply, { ...content, status: 400 });
  }

  /** The file where one was chosen, else what stands in the form; asks who it is first. */
  private async textIn(request: HttpRequest): Promise<string> {
    await this.api.ask(request, ME);
    const form = request.body as Form;
    return form instanceof FormWithFile && form.file ? textOfFile(form.file, LIMITS.body) : form.text('text');
  }

  private async content(request: HttpRequest, shown: ImportShown): Promise<Content> {
    const { posts } = await this.api.ask(request, ME);
    const may = posts.some(({ role }) => role === 'administrator');
    return { title: 'Nạp kế hoạch', here: 'plans', body: <PlanImportPage shown={shown} may={may} /> };
  }
}
