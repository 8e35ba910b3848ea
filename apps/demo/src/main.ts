import { onShutdown } from '@app/runtime';
import { registerProcedures } from './baselines.js';
import { showBoard } from './board.js';
import { Cast } from './cast.js';
import { ApiProblem } from './client/problem.js';
import { playDossier } from './dossier.js';
import { Narrator } from './narrator.js';
import { PROCEDURE_COUNT } from './procedures.js';
import { findService, type Found } from './running-service.js';
import { showSavings } from './savings.js';
import { playReview } from './season.js';
import { Stage } from './stage.js';

const narrator = new Narrator();

async function play({ service }: Found): Promise<void> {
  const stage = new Stage(new Cast(service), narrator);
  narrator.chapter('Một mùa rà soát theo kế hoạch năm 2026 của phường Gia Sàng');
  narrator.say(`Ba đơn vị, ${String(PROCEDURE_COUNT)} thủ tục hành chính; ngày ghi bên trái là ngày trên văn bản.`);
  await registerProcedures(stage);
  const season = await playReview(stage);
  await playDossier(stage, season);
  const { others, ...gathered } = season;
  const auditor = await stage.cast.as('auditor', 'thai-nguyen.ubnd');
  await showBoard(auditor, narrator, [...Object.values(gathered), ...others]);
  await showSavings(auditor, narrator);
}

function explain(error: unknown): string {
  if (error instanceof ApiProblem && error.body.code === 'SIGN_IN_FAILED') {
    return 'Dịch vụ này không có tài khoản dùng thử: chỉ chạy được với cơ sở dữ liệu đi kèm, trên chính máy này.';
  }
  if (isBrokenOff(error)) return 'Dịch vụ đã ngừng trả lời giữa chừng; mở lại rồi chạy npm run demo lần nữa.';
  return error instanceof Error ? error.message : String(error);
}

/** Of `fetch`, whose message is English: no connection, or one that ended. */
function isBrokenOff(error: unknown): boolean {
  return error instanceof TypeError && error.cause !== undefined;
}

let isEnding = false;
let leave = () => Promise.resolve();
onShutdown(() => {
  isEnding = true;
  return leave();
});

async function fail(error: unknown): Promise<void> {
  if (!isEnding) process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
  await leave();
}

process.once('uncaughtException', (error) => void fail(error));
try {
  const found = await findService(
    (text) => narrator.say(text),
    (left) => (leave = left),
  );
  await play(found);
  await leave();
  if (found.own) narrator.say('\nDịch vụ tạm đã dừng. Để xem kết quả qua API, chạy npm start rồi npm run demo.');
} catch (error) {
  await fail(error);
}
