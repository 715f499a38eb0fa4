import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access-guard.ts';
import { HTTP_OPTIONS, type HttpOptions } from './http-options.ts';
import { MultipartReader } from './multipart-reader.ts';
import { ProblemFilter } from './problem-filter.ts';
import { UploadReader } from './upload-reader.ts';

/** The guard and the error filter of every route, and what formats read bodies with. */
@Global()
@Module({})
export class HttpModule {
  static register(options: HttpOptions): DynamicModule {
    return {
      module: HttpModule,
      imports: [DiscoveryModule],
      providers: [{ provide: HTTP_OPTIONS, useValue: options }, UploadReader, MultipartReader, { provide: APP_GUARD, useClass: AccessGuard }, { provide: APP_FILTER, useClass: ProblemFilter }],
      exports: [UploadReader, MultipartReader, HTTP_OPTIONS],
    };
  }
}
