import { AnswerBody } from '../http/commands.js';
import { ShownFlag, ShownList, ShownMaybe } from '../http/answer-fields.js';
import { WorkItemBody } from '../work/work-views.js';

export class EndedPostBody extends AnswerBody {
  @ShownMaybe({
    about: 'Cảnh báo: từ sau ngày cuối không còn ai giữ chức vụ này mà có việc đang chờ; null khi không có.',
    example: 'Sau ngày 30/6/2026 không còn ai giữ chức vụ này; 2 việc đang chờ.',
  })
  warning!: string | null;

  @ShownList(() => WorkItemBody, { about: 'Các việc sẽ không có ai làm, gấp trước.' })
  waiting!: WorkItemBody[];

  @ShownFlag({ about: 'Còn việc khác ngoài danh sách này.', example: false })
  more!: boolean;
}
