import { Module } from '@nestjs/common';
import { FlatContainerController } from './index/flat-container.controller.ts';
import { RegistrationController } from './index/registration.controller.ts';
import { ServiceIndexController } from './index/service-index.controller.ts';
import { NugetPublish } from './publish/nuget-publish.ts';
import { PublishController } from './publish/publish.controller.ts';

@Module({ controllers: [ServiceIndexController, PublishController, RegistrationController, FlatContainerController], providers: [NugetPublish] })
export class NugetModule {}
