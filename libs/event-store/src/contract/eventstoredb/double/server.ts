import {
  Metadata,
  type sendUnaryData,
  Server,
  ServerCredentials,
  type ServerReadableStream,
  type ServiceError,
  status,
} from '@grpc/grpc-js';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { InMemoryLog } from '../../../in-memory/in-memory-log.js';
import { takeAppend } from './appending.js';
import { follow, type ReadCall, readLast, readStream } from './reading.js';

type AppendCall = ServerReadableStream<AppendReq, AppendResp>;
type Answer = () => void;

/** Speaks EventStoreDB's protocol and fails on demand. Proves nothing about a real server. */
export class Double {
  readonly log = new InMemoryLog();
  readonly open = new Set<object>();
  /** If set, every call is redirected there: this node is not the leader. */
  leader: { readonly host: string; readonly port: number } | undefined;
  /** Takes reads and subscriptions and never answers. */
  silent = false;
  refusals = 0;
  private held: Answer[] | undefined;
  private server: Server | undefined;
  private boundPort = 0;

  get port(): number {
    return this.boundPort;
  }

  get url(): string {
    return `esdb://127.0.0.1:${this.boundPort}?tls=false`;
  }

  /** Starts on a free port, or again on the former one, with the same log. */
  async start(): Promise<void> {
    const server = new Server();
    server.addService(StreamsService, {
      read: (call: ReadCall) => this.read(call),
      append: (call: AppendCall, answer: sendUnaryData<AppendResp>) => this.append(call, answer),
    });
    this.boundPort = await new Promise((resolve, reject) => {
      const credentials = ServerCredentials.createInsecure();
      server.bindAsync(`127.0.0.1:${this.boundPort}`, credentials, (error, port) => {
        if (error === null) resolve(port);
        else reject(error);
      });
    });
    this.server = server;
  }

  /** Drops every connection, as `kill -9` does. */
  stop(): void {
    this.server?.forceShutdown();
  }

  /** From now on records appends without answering; the list fills in the order of recording. */
  holdAnswers(): Answer[] {
    this.held = [];
    return this.held;
  }

  answerAtOnce(): void {
    this.held = undefined;
  }

  private append(call: AppendCall, answer: sendUnaryData<AppendResp>): void {
    this.watch(call);
    const refusal = this.refusal();
    if (refusal !== undefined) {
      this.open.delete(call);
      answer(refusal);
      return;
    }
    takeAppend(call, this.log, (error, response) => {
      const reply = (): void => {
        this.open.delete(call);
        answer(error, response);
      };
      if (this.held === undefined) reply();
      else this.held.push(reply);
    });
  }

  private read(call: ReadCall): void {
    this.watch(call);
    const refusal = this.refusal();
    if (refusal !== undefined) call.emit('error', refusal);
    else if (this.silent) return;
    else if (call.request.getOptions()?.hasSubscription()) void follow(call, this.log);
    else if (call.request.getOptions()?.hasAll()) readLast(call, this.log);
    else readStream(call, this.log);
  }

  private watch(call: AppendCall | ReadCall): void {
    this.open.add(call);
    const over = (): void => {
      this.open.delete(call);
    };
    call.on('cancelled', over).on('close', over).on('finish', over);
  }

  private refusal(): ServiceError | undefined {
    if (this.leader === undefined) return undefined;
    this.refusals += 1;
    const metadata = new Metadata();
    metadata.set('exception', 'not-leader');
    metadata.set('leader-endpoint-host', this.leader.host);
    metadata.set('leader-endpoint-port', String(this.leader.port));
    const details = 'Leader info available';
    return Object.assign(new Error(details), { code: status.NOT_FOUND, details, metadata });
  }
}
