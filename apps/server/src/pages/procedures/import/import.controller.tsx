import { Controller, Get, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { randomUUID } from 'node:crypto';
import { LIMITS } from '../../../http/limits.js';
import { AsFilePage, AsPage } from '../../../http/gate/route-rule.js';
import { headerOf, type HttpReply, type HttpRequest } from '../../../http/request.js';
import { TakesBody } from '../../../http/unknown-input.interceptor.js';
import { headOf } from '../../acts/hidden-fields.js';
import { Api } from '../../api/api.js';
import { passedOn } from '../../api/pass-on.js';
import { addressOf } from '../../api/question.js';
import { ME } from '../../api/questions.js';
import type { Form } from '../../browser/form.js';
import { FormWithFile, type ChosenFile } from '../../browser/multipart.js';
import { Pages, type Content } from '../../frame/pages.js';
import { importOf, LINES, reportOf, TABLE } from './import-files.js';
import { ImportPage, type ImportTold } from './import-page.js';

/** Needs the built names of its scripts. */
const SCRIPTS = ['progress.js', 'preview.js'];

@ApiExcludeController()
@Controller('thu-tuc/nhap')
export class ProcedureImportController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
  ) {}

  @Get()
  @AsPage()
  show(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.content(request, {}));
  }

  /** A file with the titles of all columns, to be filled in. */
  @Get('mau')
  @AsPage()
  async template(@Req() request: HttpRequest, @Res({ passthrough: true }) reply: HttpReply): Promise<StreamableFile> {
    return passedOn(await this.api.flow(request, addressOf('/procedures/imports/template.csv')), reply);
  }

  /** Says what the import would change. */
  @Post('xem-truoc')
  @AsFilePage(LIMITS.importBody)
  @TakesBody()
  preview(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.answer(request, reply, true);
  }

  /** Told line by line where a script asks for it; the same key then gives the report. */
  @Post()
  @AsFilePage(LIMITS.importBody)
  @TakesBody()
  async import(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const file = fileIn(request);
    if (headerOf(request, 'accept') !== LINES || !file) return this.answer(request, reply, false);
    const form = request.body as Form;
    await this.pass(request, reply, importOf(form, file, { dryRun: false, key: headOf(form).key, accept: LINES }));
  }

  /** The result as a file for spreadsheets: of the import made under the form's key, or of what one would change. Writes nothing. */
  @Post('bang-tinh')
  @AsFilePage(LIMITS.importBody)
  @TakesBody()
  async table(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const file = fileIn(request);
    const form = request.body as Form;
    if (!file) return this.answer(request, reply, true);
    const { key } = headOf(form);
    await this.pass(request, reply, importOf(form, file, { dryRun: true, key, accept: TABLE }));
  }

  private async answer(request: HttpRequest, reply: HttpReply, dryRun: boolean): Promise<void> {
    const form = request.body as Form;
    const file = fileIn(request);
    if (!file)
      return this.pages.send(request, reply, { ...(await this.content(request, { form, noFile: true })), status: 400 });
    // Under a key of its own: what an import did under the form's key is not what one would do.
    const { key: sent } = dryRun ? { key: randomUUID() } : headOf(form);
    const told = await reportOf(this.api, request, importOf(form, file, { dryRun, key: sent }));
    if ('counts' in told) {
      const key = dryRun ? undefined : sent;
      return this.pages.send(request, reply, this.content(request, { form, report: told, file: file.name, key }));
    }
    const key = told.status >= 500 ? headOf(form).key : undefined;
    const content = await this.content(request, { form, problem: told, key });
    await this.pages.send(request, reply, { ...content, status: told.status });
  }

  private async pass(request: HttpRequest, reply: HttpReply, sent: ReturnType<typeof importOf>): Promise<void> {
    const { status, lines, headers } = await this.api.follow(request, sent);
    const named = headers['content-disposition'];
    if (typeof named === 'string') reply.header('content-disposition', named);
    reply.status(status).header('content-type', String(headers['content-type'])).header('cache-control', 'no-store');
    reply.send(lines);
  }

  private async content(request: HttpRequest, told: ImportTold): Promise<Content> {
    const { posts } = await this.api.ask(request, ME);
    const may = posts.some(({ role }) => role === 'administrator');
    const body = <ImportPage told={told} may={may} />;
    return { title: 'Nạp thủ tục', here: 'procedures', scripts: SCRIPTS, body };
  }
}

function fileIn({ body }: HttpRequest): ChosenFile | null {
  return body instanceof FormWithFile ? body.file : null;
}
