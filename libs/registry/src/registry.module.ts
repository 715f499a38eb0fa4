import { Global, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { AuthModule } from '@packyard/auth';
import type { BlobStore } from '@packyard/blob-store';
import { Database } from '@packyard/database';
import type { PackageFormat } from '@packyard/domain';
import { JobRunner, JobsModule } from '@packyard/jobs';
import { ProjectSettingsModule } from '@packyard/project-settings';
import { AccessResolver } from './access/access-resolver.ts';
import { Catalog } from './catalog/catalog.ts';
import { PackageSearch } from './catalog/package-search.ts';
import { DownloadCounter } from './download/download-counter.ts';
import { Downloader } from './download/downloader.ts';
import { Formats } from './formats.ts';
import { IndexCache } from './indexes/index-cache.ts';
import { Indexes } from './indexes/indexes.ts';
import { ForgetExpired } from './jobs/forget-expired.ts';
import { DeleteObject } from './jobs/delete-object.ts';
import { PruneBuilds } from './jobs/prune-builds.ts';
import { PurgeDeleted } from './jobs/purge-deleted.ts';
import { SweepStorage } from './jobs/sweep-storage.ts';
import { BlobKeeper } from './publish/blob-keeper.ts';
import { Publisher } from './publish/publisher.ts';
import { Remover } from './remove/remover.ts';
import { VersionMarker } from './tags/version-marker.ts';
import { BLOB_STORE, REGISTRY_OPTIONS, type RegistryOptions } from './tokens.ts';
import { Uploads } from './uploads/uploads.ts';

/** What the composition root brings. */
export interface RegistryParts {
  readonly database: Database;
  readonly blobs: BlobStore;
  readonly formats: readonly PackageFormat[];
  readonly options: RegistryOptions;
}

const flows = [AccessResolver, Catalog, PackageSearch, Publisher, Remover, Downloader, VersionMarker, Indexes, Uploads];

/** The core: the same flows for every format. Global, because format modules see nothing else. */
@Global()
@Module({})
export class RegistryModule implements OnModuleInit {
  constructor(
    private readonly runner: JobRunner,
    private readonly purge: PurgeDeleted,
    private readonly deleteObject: DeleteObject,
    private readonly sweep: SweepStorage,
    private readonly expired: ForgetExpired,
    private readonly builds: PruneBuilds,
  ) {}

  onModuleInit(): void {
    this.runner.register(this.purge, this.deleteObject, this.sweep, this.expired, this.builds);
  }

  static register(parts: RegistryParts): DynamicModule {
    const brought = [
      { provide: Database, useValue: parts.database },
      { provide: BLOB_STORE, useValue: parts.blobs },
      { provide: REGISTRY_OPTIONS, useValue: parts.options },
      { provide: Formats, useValue: new Formats(parts.formats) },
    ];
    return {
      module: RegistryModule,
      imports: [AuthModule, JobsModule, ProjectSettingsModule],
      providers: [...brought, ...flows, BlobKeeper, DownloadCounter, IndexCache, PurgeDeleted, DeleteObject, SweepStorage, ForgetExpired, PruneBuilds],
      exports: [...brought.map((provider) => provider.provide), ...flows, IndexCache, AuthModule, JobsModule],
    };
  }
}
