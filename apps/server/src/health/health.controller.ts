import { ReadinessCheck, type Differing, type Readiness, type Upgraded } from '@app/installation';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Open } from '../http/gate/route-rule.js';
import type { HttpReply } from '../http/request.js';
import {
  ShownFlag,
  ShownList,
  ShownMaybe,
  ShownMaybeFlag,
  ShownMaybeNumber,
  ShownMaybeOne,
  ShownNumber,
  ShownText,
  ShownTexts,
} from '../http/answer-fields.js';

export class LiveBody {
  @ShownText({ about: 'Tiến trình đang chạy.', example: 'live' })
  status!: 'live';
}

export class DifferingRowsBody implements Differing {
  @ShownText({ about: 'Loại dữ liệu để đọc.', example: 'proposals' })
  readModel!: string;

  @ShownNumber({ about: 'Số dòng khác với sổ sự kiện.', example: 1 })
  rows!: number;
}

export class RebuildBody implements Upgraded {
  @ShownText({
    about:
      'Việc dựng lại: sắp bắt đầu, đang làm, một lệnh khác đang làm, hỏng và sẽ thử lại, hoặc chưa làm (cũng khi chỉ có bản mới hơn).',
    values: ['beginning', 'going-on', 'elsewhere', 'failed', 'none'],
  })
  standing!: Upgraded['standing'];

  @ShownText({
    about: 'Vì sao dựng lại: số liệu do phiên bản khác dựng, hoặc số liệu trống hay chậm xa so với sổ sự kiện.',
    values: ['release', 'behind'],
  })
  reason!: Upgraded['reason'];

  @ShownNumber({ about: 'Lần này đã dựng từ bao nhiêu sự kiện.', example: 120_000 })
  events!: number;

  @ShownNumber({ about: 'Bao nhiêu sự kiện một giây; 0 khi không đang làm.', example: 5_000 })
  eventsASecond!: number;

  @ShownMaybeNumber({ about: 'Còn khoảng bao nhiêu giây; null khi chưa biết.', example: 90 })
  secondsLeft!: number | null;

  @ShownNumber({ about: 'Đã dựng lại khoảng bao nhiêu phần trăm.', example: 40 })
  percent!: number;

  @ShownTexts({
    about: 'Loại dữ liệu để đọc do phiên bản cũ dựng, vẫn dùng đến khi dựng lại xong.',
    example: ['proposals'],
  })
  earlier!: readonly string[];

  @ShownTexts({ about: 'Loại dữ liệu để đọc do phiên bản mới hơn dựng, không tự dựng lại.', example: [] })
  later!: readonly string[];
}

export class ReadyBody implements Readiness {
  @ShownFlag({ about: 'Sẵn sàng phục vụ.', example: true })
  ready!: boolean;

  @ShownText({ about: 'Sổ sự kiện.', values: ['up', 'down'] })
  store!: 'up' | 'down';

  @ShownMaybeNumber({ about: 'Dữ liệu để đọc chậm hơn sổ sự kiện bao nhiêu mili giây.', example: 0 })
  behindMs!: number | null;

  @ShownMaybeFlag({
    about: 'Có tiến trình đang theo sổ sự kiện để dựng dữ liệu để đọc và để chuyển tiếp; null khi chưa biết.',
    example: true,
  })
  followed!: boolean | null;

  @ShownText({ about: 'Nơi giữ sổ sự kiện.', values: ['postgresql', 'eventstoredb'] })
  log!: Readiness['log'];

  @ShownMaybe({
    about: 'Điều cần biết về cách thiết lập sổ sự kiện, và điều đang cản trở việc đọc, ghi sổ.',
    example: null,
  })
  remark!: string | null;

  @ShownFlag({
    about: 'Phục vụ được, nhưng có số liệu để đọc không đúng như sổ sự kiện; chi tiết ở GET /api/v1/read-models.',
    example: false,
  })
  degraded!: boolean;

  @ShownMaybeNumber({ about: 'Số luồng tạm gác vì không dựng được; null khi chưa biết.', example: 0 })
  parked!: number | null;

  @ShownList(() => DifferingRowsBody, {
    about: 'Các dòng khác với sổ sự kiện, theo loại, mà việc đối chiếu thường xuyên một ít dòng đã gặp.',
  })
  differing!: readonly DifferingRowsBody[];

  @ShownMaybeOne(() => RebuildBody, {
    about: 'Việc dựng lại số liệu để đọc; null khi không có gì phải dựng lại.',
  })
  rebuild!: RebuildBody | null;
}

@ApiTags('Tình trạng')
@Controller()
export class HealthController {
  constructor(private readonly readiness: ReadinessCheck) {}

  @Get('health/live')
  @Open()
  @ApiOperation({ summary: 'Tiến trình có đang chạy không' })
  @ApiResponse({ status: 200, type: LiveBody, description: 'Đang chạy.' })
  live(): LiveBody {
    return { status: 'live' };
  }

  @Get('health/ready')
  @Open()
  @ApiOperation({ summary: 'Đã sẵn sàng phục vụ chưa' })
  @ApiResponse({ status: 200, type: ReadyBody, description: 'Sẵn sàng.' })
  @ApiResponse({ status: 503, type: ReadyBody, description: 'Chưa sẵn sàng.' })
  async ready(@Res({ passthrough: true }) reply: HttpReply): Promise<ReadyBody> {
    const found = await this.readiness.look();
    reply.status(found.ready ? 200 : 503);
    return found;
  }
}
