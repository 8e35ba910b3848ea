import { TABLE_FILES } from '@app/wording';
import { KNOWN_COLUMNS } from '@app/write-side';
import { Controller, Get, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Tabulates } from '../downloads/table-docs.js';
import { TableDownloads } from '../downloads/table-downloads.js';
import { Me } from '../http/command-request.js';

@ApiTags('Thủ tục hành chính')
@Controller('api/v1/procedures/imports/template.csv')
export class ImportTemplateController {
  constructor(private readonly tables: TableDownloads) {}

  @Get()
  @Tabulates('ListProcedures', 'Tệp mẫu để nạp thủ tục: dòng tên của mọi cột được nhận, cột bắt buộc đứng đầu')
  table(@Me() person: string): Promise<StreamableFile> {
    return this.tables.of(person, {
      file: TABLE_FILES.importTemplate,
      headings: KNOWN_COLUMNS.map(({ title }) => title),
      rowsOf: () => Promise.resolve({ items: [], next: null }),
    });
  }
}
