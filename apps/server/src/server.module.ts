import { EventStore } from '@app/event-store';
import { IdentityDataSource, TokenKey } from '@app/identity';
import { FaultReport, LogInUse, LogProgress, type Followers, type Installation } from '@app/installation';
import { ProjectionProgress, ReadSideDataSource, ReadSideModule } from '@app/read-side';
import { OffThread } from '@app/off-thread';
import { Clock, ManagerCheckpoints, PostConfirmation, WriteSideModule } from '@app/write-side';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { ApiModule } from './api.module.js';
import { FailedRequests } from './http/failed-requests.js';
import { ApiOptions } from './http/limits.js';
import { ReadersClock } from './http/readers-clock.js';
import { IDENTITY_PARTS } from './identity-parts.js';
import { PagesModule } from './pages/pages.module.js';
import { UploadFolder } from './procedures/uploads/upload-folder.js';

export interface ServerParts {
  readonly installation: Installation;
  readonly followers: Followers;
  readonly options: ApiOptions;
  readonly confirmation: PostConfirmation;
  readonly threads: OffThread;
  readonly uploads: UploadFolder;
}

@Global()
@Module({})
class GroundModule {
  static of({ installation, followers, options, confirmation, threads, uploads }: ServerParts): DynamicModule {
    const provided = [
      { provide: EventStore, useValue: installation.store },
      { provide: ReadSideDataSource, useValue: installation.readSide },
      { provide: IdentityDataSource, useValue: installation.identity },
      { provide: TokenKey, useFactory: installation.tokenKey },
      { provide: ProjectionProgress, useValue: followers.readModels },
      { provide: ManagerCheckpoints, useValue: followers.checkpoints },
      { provide: FaultReport, useValue: followers.faults },
      { provide: LogProgress, useValue: followers.progress },
      { provide: ApiOptions, useValue: options },
      { provide: OffThread, useValue: threads },
      { provide: UploadFolder, useValue: uploads },
      { provide: LogInUse, useValue: installation.log },
      { provide: PostConfirmation, useValue: confirmation },
      { provide: Clock, useClass: ReadersClock },
    ];
    const providers = [...provided, FailedRequests, ...IDENTITY_PARTS];
    return { module: GroundModule, providers, exports: providers };
  }
}

@Module({})
export class ServerModule {
  static over(ground: ServerParts): DynamicModule {
    return {
      module: ServerModule,
      imports: [GroundModule.of(ground), WriteSideModule, ReadSideModule, PagesModule, ApiModule],
    };
  }
}
