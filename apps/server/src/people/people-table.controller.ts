import { ACCOUNT_STATE_NAMES, PERSON_COLUMNS, TABLE_FILES } from '@app/wording';
import { dayOfRecord } from '@app/read-side';
import { Clock } from '@app/write-side';
import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CsvCell } from '../downloads/csv-text.js';
import { inColumns } from '../downloads/standing-cells.js';
import { Tabulates } from '../downloads/table-docs.js';
import { TableDownloads } from '../downloads/table-downloads.js';
import { Me } from '../http/command-request.js';
import { Scope } from '../http/gate/scope.js';
import { LIMITS } from '../http/limits.js';
import type { PersonBody } from './people-views.js';
import { PersonFilterQuery } from './person-list-query.js';
import { ShownPeople } from './shown-people.js';

@ApiTags('Con người và đơn vị')
@Controller('api/v1/people.csv')
export class PeopleTableController {
  constructor(
    private readonly shown: ShownPeople,
    private readonly tables: TableDownloads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Tabulates('ListPeople', 'Danh sách người trong địa bàn dạng bảng, mỗi việc bổ nhiệm một dòng')
  table(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Query() query: PersonFilterQuery,
  ): Promise<StreamableFile> {
    return this.tables.of(person, {
      file: `${TABLE_FILES.people}-${this.clock.today()}`,
      headings: Object.values(PERSON_COLUMNS),
      rowsOf: async (after) => {
        const { items, next } = await this.shown.list(query, { scope, after, limit: LIMITS.page });
        return { items: items.flatMap(rowsOf), next };
      },
    });
  }
}

/** Without a post, one row. */
function rowsOf({ id, name, areaName, account, posts }: PersonBody): readonly (readonly CsvCell[])[] {
  return (posts.length === 0 ? [null] : posts).map((post) =>
    inColumns(PERSON_COLUMNS, {
      name,
      area: areaName,
      role: post && post.roleName,
      unit: post && post.unitName,
      title: post && post.title,
      from: post && { day: post.from },
      to: post?.to ? { day: post.to } : null,
      confirmation: post && post.confirmationName,
      ...accountCells(account),
      id,
    }),
  );
}

function accountCells(account: PersonBody['account']): Readonly<Record<'account' | 'lastSignIn', CsvCell>> {
  const last = account?.lastSignInAt;
  return {
    account: account?.stateName ?? ACCOUNT_STATE_NAMES.none,
    lastSignIn: last ? { day: dayOfRecord(last) } : null,
  };
}
