import type { Role } from '@app/domain';
import { gathering, planFixture } from '@app/testing';
import { installPlan, requestOf, type MemoryCheckpoints, type WriteService } from '@app/testing/write-service';
import { Handle } from '@app/write-side';
import type { Random } from '../support/random.js';

/** Two rooms propose, the center gathers, the ward submits, the province decides. */
export const PLAN = planFixture(['review', gathering('consolidation'), 'submission', 'approval']);
export const STAGES = PLAN.paths[0]!.stages;

export interface Post {
  readonly unit: string;
  readonly role: Role;
}

/** People with several posts: each may meet again, in another post, what they drafted or approved. */
const SEVERAL: Readonly<Record<string, readonly Post[]>> = {
  an: [at('room-a', 'officer'), at('center', 'reviewer')],
  binh: [at('room-a', 'head'), at('ward', 'leader')],
  chi: [at('room-b', 'officer'), at('office', 'examiner'), at('office', 'approver')],
  giang: [at('ward', 'leader'), at('office', 'examiner'), at('office', 'approver')],
  dung: [at('room-b', 'head'), at('center', 'reviewer'), at('office', 'approver')],
};

/** Who signs what others record. */
const SIGNERS: Readonly<Record<string, readonly Post[]>> = {
  'leader-ward': [at('ward', 'leader')],
  'approver-office': [at('office', 'approver')],
};

function at(unit: string, role: Role): Post {
  return { unit, role };
}

/** Adopts the plan and appoints everybody: one person for each post, and those with several. */
export async function installWard(service: WriteService, checkpoints: MemoryCheckpoints): Promise<void> {
  await installPlan(service, checkpoints, PLAN);
  for (const [person, posts] of Object.entries({ ...SEVERAL, ...SIGNERS })) {
    await service.bus.execute(new Handle('person', person, { type: 'RegisterPerson', area: [] }, requestOf(null)));
    for (const { unit, role } of posts) {
      const appoint = { type: 'AppointPerson', unit, role, title: role, from: '2025-01-01', to: null } as const;
      await service.bus.execute(new Handle('person', person, appoint, requestOf(null)));
    }
  }
}

/** The one who holds this post and nothing else. */
export function holderOf({ unit, role }: Post): string {
  return `${unit}:${role}`;
}

/** Somebody for this post: mostly who holds nothing else, often somebody with several posts, rarely just anybody. */
export function somebody(random: Random, post: Post): string {
  if (random.chance(0.04)) return random.pick(Object.keys(SEVERAL));
  const several = Object.keys(SEVERAL).filter((person) =>
    SEVERAL[person]?.some((held) => held.unit === post.unit && held.role === post.role),
  );
  return several.length > 0 && random.chance(0.3) ? random.pick(several) : holderOf(post);
}
