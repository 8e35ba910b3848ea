import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedInOnly } from '../http/gate/route-rule.js';
import { Problems } from '../http/route-docs.js';
import { PlanSchema } from './plan-schema.js';

@ApiTags('Kế hoạch')
@Controller('api/v1/plans/schema')
export class PlanSchemaController {
  constructor(private readonly schema: PlanSchema) {}

  @Get()
  @SignedInOnly()
  @ApiOperation({ summary: 'Mẫu (JSON Schema) của tệp kế hoạch' })
  @ApiBearerAuth()
  @ApiOkResponse({ description: 'JSON Schema 2020-12.', schema: { type: 'object', additionalProperties: true } })
  @Problems(401)
  planSchema(): Readonly<Record<string, unknown>> {
    return this.schema.document;
  }
}
