import { EventStore } from '@app/event-store';
import type { Installation } from '@app/installation';
import { Clock, PostConfirmation, SystemClock, WriteSideModule } from '@app/write-side';
import { Global, Module, type DynamicModule } from '@nestjs/common';

@Global()
@Module({})
class GroundModule {
  static over({ store }: Installation): DynamicModule {
    const providers = [
      { provide: EventStore, useValue: store },
      { provide: Clock, useClass: SystemClock },
      { provide: PostConfirmation, useValue: new PostConfirmation(true) },
    ];
    return { module: GroundModule, providers, exports: providers };
  }
}

@Module({})
export class CliModule {
  static over(installation: Installation): DynamicModule {
    return { module: CliModule, imports: [GroundModule.over(installation), WriteSideModule] };
  }
}
