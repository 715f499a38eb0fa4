import { Body, Get, Put } from '@nestjs/common';
import type { Actor, RequestInfo } from '@packyard/domain';
import { Access, CurrentActor, FromRequest, SignedIn } from '@packyard/http';
import { pending } from '../pending.ts';
import { Answers } from '../rest/answers.ts';
import { ManagementController } from '../rest/management-controller.ts';
import {
  applicationSettingsSchema,
  metadataSchema,
  updateApplicationSettingsBody,
  versionSchema,
  type ApplicationSettingsJson,
  type MetadataJson,
  type UpdateApplicationSettingsBody,
  type VersionJson,
} from './instance.schema.ts';

@ManagementController('Instance')
export class InstanceController {
  @Get('version')
  @SignedIn()
  @Answers({ summary: 'Get the version of this server', body: versionSchema })
  getVersion(): VersionJson {
    return pending();
  }

  @Get('metadata')
  @SignedIn()
  @Answers({ summary: 'Get facts about this server', body: metadataSchema })
  getMetadata(): MetadataJson {
    return pending();
  }

  @Get('application/settings')
  @Access('instance:admin', { on: 'instance' })
  @Answers({ summary: 'Get the settings of this server', body: applicationSettingsSchema })
  getApplicationSettings(): Promise<ApplicationSettingsJson> {
    return pending();
  }

  @Put('application/settings')
  @Access('instance:admin', { on: 'instance' })
  @Answers({ summary: 'Change the settings of this server', body: applicationSettingsSchema })
  updateApplicationSettings(
    @CurrentActor() actor: Actor,
    @FromRequest() info: RequestInfo,
    @Body({ schema: updateApplicationSettingsBody }) body: UpdateApplicationSettingsBody,
  ): Promise<ApplicationSettingsJson> {
    return pending();
  }
}
