import { Module } from '@nestjs/common';
import { ChangesController } from './changes/changes.controller.ts';
import { VersionChanges } from './changes/version-changes.ts';
import { FlatContainerController } from './index/flat-container.controller.ts';
import { RegistrationController } from './index/registration.controller.ts';
import { ServiceIndexController } from './index/service-index.controller.ts';
import { NugetPublish } from './publish/nuget-publish.ts';
import { PublishController } from './publish/publish.controller.ts';
import { SearchController } from './search/search.controller.ts';
import { SymbolsController } from './symbols/symbols.controller.ts';
import { V2Controller } from './v2/v2.controller.ts';

@Module({
  controllers: [ServiceIndexController, PublishController, RegistrationController, FlatContainerController, SearchController, SymbolsController, V2Controller, ChangesController],
  providers: [NugetPublish, VersionChanges],
})
export class NugetModule {}
