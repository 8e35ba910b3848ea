import { editionChanges, editionOf } from '@app/domain';
import { EditionQueries, type EditionEntry } from '@app/read-side';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Plain } from '../http/answer-fields.js';
import { MayBeWhole } from '../http/fields.js';
import { Scope } from '../http/gate/scope.js';
import { EditionParam, UuidParam } from '../http/id-param.js';
import { LIMITS } from '../http/limits.js';
import { PageQuery, ReadQuery } from '../http/page-query.js';
import { PeopleNames } from '../http/people-names.js';
import { PlaceNames } from '../http/place-names.js';
import { Problem } from '../http/problem.js';
import { Reads } from '../http/route-docs.js';
import {
  changeBody,
  editionBody,
  EditionShownBody,
  EditionChangesBody,
  editionMadeBody,
  EditionPageBody,
  parametersIn,
  peopleInEditions,
  unitsInEditions,
} from './edition-views.js';

export class ChangesQuery extends ReadQuery {
  @MayBeWhole({
    about: 'Bản trước để so; bỏ trống là bản ngay trước.',
    min: 1,
    max: LIMITS.edition,
    inQuery: true,
    example: 1,
  })
  from?: number;
}

@ApiTags('Phương án')
@Controller('api/v1/proposals/:id/editions')
export class EditionsController {
  constructor(
    private readonly editions: EditionQueries,
    private readonly names: PeopleNames,
    private readonly places: PlaceNames,
  ) {}

  @Get()
  @Reads('ReadProposal', 'Các bản của một phương án: ai làm ra, khi nào, bằng việc gì', EditionPageBody)
  async list(
    @Scope() scope: readonly string[],
    @Param('id', UuidParam) id: string,
    @Query() { cursor, limit }: PageQuery,
  ): Promise<EditionPageBody> {
    const page = await this.editions.of(id, { scope, after: cursor, limit });
    if (!page) throw new Problem('NOT_FOUND');
    const { units, names } = await this.called(page.items);
    return { items: page.items.map((one) => editionMadeBody(one, units)), next: page.next, names };
  }

  @Get(':edition')
  @Reads('ReadProposal', 'Một bản của phương án, như khi bản ấy được làm ra', EditionShownBody)
  async get(
    @Scope() scope: readonly string[],
    @Param('id', UuidParam) id: string,
    @Param('edition', EditionParam) edition: number,
  ): Promise<Plain<EditionShownBody>> {
    const found = (await this.editions.read(id, [edition], scope))?.get(edition);
    if (!found) throw new Problem('NOT_FOUND');
    const { units, names } = await this.called([found]);
    return editionBody(found, units, names);
  }

  @Get(':edition/changes')
  @Reads('ReadProposal', 'Những chỗ một bản của phương án khác với một bản trước', EditionChangesBody)
  async changes(
    @Scope() scope: readonly string[],
    @Param('id', UuidParam) id: string,
    @Param('edition', EditionParam) edition: number,
    @Query() { from = edition - 1 }: ChangesQuery,
  ): Promise<EditionChangesBody> {
    const found = await this.editions.read(id, [from, edition], scope);
    const [later, former] = [found?.get(edition), found?.get(from)];
    if (!later || (from > 0 && !former)) throw new Problem('NOT_FOUND');
    if (!former) return { from: null, edition, changes: [] };
    const compared = { earlier: editionOf(former), later: editionOf(later), parameters: parametersIn([former, later]) };
    const changes = editionChanges(compared.earlier, compared.later);
    return { from, edition, changes: changes.map((one) => changeBody(one, compared)) };
  }

  private async called(made: readonly EditionEntry[]) {
    const units = await this.places.units(unitsInEditions(made));
    return { units, names: await this.names.of(peopleInEditions(made)) };
  }
}
