import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsReadingPage } from '../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesQuery } from '../../http/unknown-input.interceptor.js';
import { Pages, type Content } from '../frame/pages.js';
import { KEPT_ELSEWHERE, placesOf } from './administration-places.js';
import { Readers } from './readers.js';

@ApiExcludeController()
@Controller('quan-tri')
export class AdministrationController {
  constructor(
    private readonly pages: Pages,
    private readonly readers: Readers,
  ) {}

  @Get()
  @AsReadingPage()
  @TakesQuery()
  show(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.content(request));
  }

  private async content(request: HttpRequest): Promise<Content> {
    const reader = await this.readers.of(request);
    const places = [...placesOf(reader), ...(reader.administers ? KEPT_ELSEWHERE : [])];
    const body = (
      <>
        <h1>Quản trị</h1>
        <ul class="papers boxed">
          {places.map(({ href, name, about }) => (
            <li>
              <a href={href}>{name}</a>
              <span class="more quiet small">{about}</span>
            </li>
          ))}
        </ul>
      </>
    );
    return { title: 'Quản trị', here: 'administration', body };
  }
}
