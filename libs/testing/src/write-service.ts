import { firstDayOf, type ActingRole, type PlanDocument } from '@app/domain';
import { EventStore } from '@app/event-store';
import { commandIdOf } from '@app/facts';
import {
  Clock,
  Handle,
  ManagerCheckpoints,
  PostConfirmation,
  ProcessManager,
  WriteSideModule,
  type CommandRequest,
  type ManagerProgress,
} from '@app/write-side';
import { Global, Module, type INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';

export class SetClock extends Clock {
  constructor(private instant = Date.parse('2026-04-01T02:00:00Z')) {
    super();
  }

  override now(): number {
    return this.instant;
  }

  set(iso: string): void {
    this.instant = Date.parse(iso);
  }
}

/** Compare-and-set like the stored one. */
export class MemoryCheckpoints extends ManagerCheckpoints {
  private readonly saved = new Map<string, ManagerProgress>();

  override load(name: string): Promise<ManagerProgress> {
    return Promise.resolve(this.saved.get(name) ?? { position: null, reached: null });
  }

  override save(name: string, expected: string | null, next: ManagerProgress): Promise<boolean> {
    const held = this.saved.get(name)?.position ?? null;
    if (held === expected) this.saved.set(name, next);
    return Promise.resolve(held === expected);
  }
}

export interface WriteService {
  readonly store: EventStore;
  readonly bus: CommandBus;
  readonly context: INestApplicationContext;
  close(): Promise<void>;
}

/** `confirming`: posts wait for a second administrator. */
export async function startWriteService(
  store: EventStore,
  clock: Clock,
  { confirming = false }: { readonly confirming?: boolean } = {},
): Promise<WriteService> {
  @Global()
  @Module({
    providers: [
      { provide: EventStore, useValue: store },
      { provide: Clock, useValue: clock },
      { provide: PostConfirmation, useValue: new PostConfirmation(confirming) },
    ],
    exports: [EventStore, Clock, PostConfirmation],
  })
  class Ground {}
  const context = await Test.createTestingModule({ imports: [Ground, WriteSideModule] }).compile();
  await context.init();
  return { store, bus: context.get(CommandBus), context, close: () => context.close() };
}

let keys = 0;

/** With a new key by default. */
export function requestOf(
  person: string | null,
  options: Partial<Pick<CommandRequest, 'occurredOn' | 'expectedRevision'>> & { readonly key?: string } = {},
): CommandRequest {
  const { key = `key-${String(++keys)}`, ...rest } = options;
  const asker =
    person === null ? ({ kind: 'process', name: 'installation' } as const) : ({ kind: 'person', id: person } as const);
  const commandId = commandIdOf(person ?? 'installation', key);
  return { asker, commandId, correlationId: commandId, ...rest };
}

/** Until the whole log and its consequences are handled. */
export async function settle(service: WriteService, checkpoints: ManagerCheckpoints): Promise<void> {
  const stop = new AbortController();
  const faults: unknown[] = [];
  const manager = new ProcessManager(service.store, service.bus, checkpoints, (fault) => {
    faults.push(fault);
    stop.abort();
  });
  const running = manager.run(stop.signal);
  while (!stop.signal.aborted) {
    const { position } = await checkpoints.load(ProcessManager.checkpoint);
    if (position !== null && !(await hasMore(service.store, position))) stop.abort();
    else await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await running;
  if (faults.length > 0) throw faults[0];
}

async function hasMore(store: EventStore, after: string): Promise<boolean> {
  for await (const _ of store.readAll({ after, limit: 1 })) return true;
  return false;
}

/** Adopted on its own date, with one person for each role at each unit: `<unit>:<role>` is their id. */
export async function installPlan(
  service: WriteService,
  checkpoints: ManagerCheckpoints,
  document: PlanDocument,
): Promise<(unit: string, role: ActingRole) => string> {
  const { bus } = service;
  await bus.execute(new Handle('plan', document.id, { type: 'ImportPlan', document }, requestOf(null)));
  const occurredOn = firstDayOf(document) ?? undefined;
  const adopting = requestOf(null, occurredOn === undefined ? {} : { occurredOn });
  await bus.execute(new Handle('plan', document.id, { type: 'AdoptPlan' }, adopting));
  await settle(service, checkpoints);
  for (const unit of document.units) {
    for (const role of unit.roles) {
      const id = `${unit.id}:${role}`;
      await bus.execute(new Handle('person', id, { type: 'RegisterPerson', area: [] }, requestOf(null)));
      const post = { unit: unit.id, role, title: role, from: '2025-01-01', to: null };
      await bus.execute(new Handle('person', id, { type: 'AppointPerson', ...post }, requestOf(null)));
    }
  }
  return (unit, role) => `${unit}:${role}`;
}
