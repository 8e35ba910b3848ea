import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsPage } from '../../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../../http/request.js';
import { TakesBody, TakesQuery } from '../../../http/unknown-input.interceptor.js';
import type { NameErasureBody } from '../../../people/name-erasure-views.js';
import type { Again } from '../../acts/form-acts.js';
import { headOf } from '../../acts/hidden-fields.js';
import { isShown } from '../../acts/shown-problem.js';
import { Api } from '../../api/api.js';
import { PERSON } from '../../api/questions.js';
import type { Form } from '../../browser/form.js';
import { redirect } from '../../browser/redirect.js';
import { withPosition } from '../../acts/form-acts.js';
import { Pages, type Content } from '../../frame/pages.js';
import { AdministrationPlaces } from '../administration-places.js';
import { Readers } from '../readers.js';
import { ErasurePage } from './erasure-page.js';

const PATH = '/people/{id}/name/erasure';

@ApiExcludeController()
@Controller('quan-tri/nguoi/:id/xoa-ho-ten')
export class ErasureController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly readers: Readers,
  ) {}

  @Get()
  @AsPage()
  @TakesQuery()
  show(@Param('id') id: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.content(request, id));
  }

  /** Without the confirmation it tells what it would do, and gives the confirmation. */
  @Post()
  @AsPage()
  @TakesBody()
  async erase(@Param('id') id: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const form = request.body as Form;
    const confirmation = form.text('confirmation');
    const body = confirmation === '' ? {} : { confirmation };
    try {
      const answer = await this.api.act(request, { path: PATH, parts: { id }, body, ...headOf(form) });
      const told = answer as unknown as NameErasureBody;
      if (told.erased) return redirect(reply, withPosition(`/quan-tri/nguoi/${id}`, told.position));
      await this.pages.send(request, reply, this.content(request, id, { foreseen: told, again: null }));
    } catch (error) {
      if (!isShown(error)) throw error;
      const again = { problem: error.problem, key: undefined, meanwhile: null };
      const content = await this.content(request, id, { foreseen: null, again });
      await this.pages.send(request, reply, { ...content, status: error.problem.status });
    }
  }

  private async content(
    request: HttpRequest,
    id: string,
    told: { readonly foreseen: NameErasureBody | null; readonly again: Again | null } = { foreseen: null, again: null },
  ): Promise<Content> {
    const [person, reader] = await Promise.all([this.api.ask(request, PERSON, { id }), this.readers.of(request)]);
    const body = (
      <>
        <AdministrationPlaces here="people" reader={reader} />
        <h1>Xóa họ tên: {person.name ?? 'đã xóa'}</h1>
        <ErasurePage person={person} {...told} />
      </>
    );
    return { title: 'Xóa họ tên', here: 'administration', body };
  }
}
