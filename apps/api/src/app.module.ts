import { Module, type DynamicModule } from '@nestjs/common';
import type { BlobStore } from '@packyard/blob-store';
import type { Config } from '@packyard/config';
import type { Database } from '@packyard/database';
import type { PackageFormat } from '@packyard/domain';
import { HttpModule } from '@packyard/http';
import { ManagementModule } from '@packyard/management';
import { RegistryModule } from '@packyard/registry';
import { BootstrapModule } from './bootstrap.module.ts';
import { productVersion } from './product.ts';

export interface AppParts {
  readonly config: Config;
  readonly database: Database;
  readonly blobs: BlobStore;
  readonly formats: readonly PackageFormat[];
}

/** Everything together. Formats come before the management API: their routes are the more exact ones. */
@Module({})
export class AppModule {
  static register({ config, database, blobs, formats }: AppParts): DynamicModule {
    const { externalUrl } = config.http;
    const { uploadIdleTimeoutMs, ...limits } = config.limits;
    return {
      module: AppModule,
      imports: [
        BootstrapModule.register(config),
        RegistryModule.register({ database, blobs, formats, options: { ...limits, packagesEnabled: config.packages.enabled, externalUrl } }),
        HttpModule.register({ externalUrl, uploadIdleTimeoutMs }),
        ...formats.map((format) => format.module),
        ManagementModule.register({ externalUrl, version: productVersion() }),
      ],
    };
  }
}
