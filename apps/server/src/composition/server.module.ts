import { EventStore } from '@app/event-store';
import { IdentityDataSource, TokenKey } from '@app/identity';
import { ProjectionProgress, ReadSideDataSource, ReadSideModule, ReadSideProjector } from '@app/read-side';
import { OffThread } from '@app/off-thread';
import { Clock, ManagerCheckpoints, PostConfirmation, SystemClock, WriteSideModule } from '@app/write-side';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { ApiModule } from '../api.module.js';
import { IDENTITY_PARTS } from './identity-parts.js';
import { ApiOptions } from '../http/limits.js';
import { LogInUse } from '../health/readiness.js';
import { Settled } from '../http/settled.js';
import { UploadFolder } from '../procedures/uploads/upload-folder.js';
import type { Installation } from './installation.js';
import { Progress } from './progress.js';

/** What an opened installation gives to every module. */
export interface Ground {
  readonly installation: Installation;
  readonly projector: ReadSideProjector;
  readonly progress: ProjectionProgress;
  readonly checkpoints: ManagerCheckpoints;
  readonly options: ApiOptions;
  readonly confirmation: PostConfirmation;
  readonly threads: OffThread;
  readonly uploads: UploadFolder;
}

@Global()
@Module({})
class GroundModule {
  static of({
    installation,
    projector,
    progress,
    checkpoints,
    options,
    confirmation,
    threads,
    uploads,
  }: Ground): DynamicModule {
    const given = [
      { provide: EventStore, useValue: installation.store },
      { provide: ReadSideDataSource, useValue: installation.readSide },
      { provide: IdentityDataSource, useValue: installation.identity },
      { provide: TokenKey, useValue: installation.tokenKey },
      { provide: ReadSideProjector, useValue: projector },
      { provide: ManagerCheckpoints, useValue: checkpoints },
      { provide: Settled, useValue: new Progress(checkpoints, progress) },
      { provide: ApiOptions, useValue: options },
      { provide: OffThread, useValue: threads },
      { provide: UploadFolder, useValue: uploads },
      { provide: LogInUse, useValue: installation.log },
      { provide: PostConfirmation, useValue: confirmation },
      { provide: Clock, useClass: SystemClock },
    ];
    const providers = [...given, ...IDENTITY_PARTS];
    return { module: GroundModule, providers, exports: providers };
  }
}

/** The whole server: HTTP, command shells and read models over one opened installation. */
@Module({})
export class ServerModule {
  static over(ground: Ground): DynamicModule {
    return { module: ServerModule, imports: [GroundModule.of(ground), WriteSideModule, ReadSideModule, ApiModule] };
  }
}
