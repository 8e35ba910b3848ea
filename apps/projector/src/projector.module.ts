import { EventStore } from '@app/event-store';
import type { Installation } from '@app/installation';
import { Clock, PostConfirmation, SystemClock, WriteSideModule } from '@app/write-side';
import { Global, Module, type DynamicModule } from '@nestjs/common';

interface ProjectorParts {
  readonly installation: Installation;
  readonly confirmation: PostConfirmation;
}

@Global()
@Module({})
class GroundModule {
  static of({ installation, confirmation }: ProjectorParts): DynamicModule {
    const providers = [
      { provide: EventStore, useValue: installation.store },
      { provide: Clock, useClass: SystemClock },
      { provide: PostConfirmation, useValue: confirmation },
    ];
    return { module: GroundModule, providers, exports: providers };
  }
}

/** What process managers need for their commands. */
@Module({})
export class ProjectorModule {
  static over(ground: ProjectorParts): DynamicModule {
    return { module: ProjectorModule, imports: [GroundModule.of(ground), WriteSideModule] };
  }
}
