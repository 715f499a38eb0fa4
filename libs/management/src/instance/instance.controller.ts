import { Body, Get, Inject, Put } from '@nestjs/common';
import type { Actor, RequestInfo } from '@packyard/domain';
import { Access, CurrentActor, FromRequest, SignedIn } from '@packyard/http';
import type { InstanceSwitches } from '@packyard/permissions';
import { ServerSwitches } from '@packyard/project-settings';
import { MANAGEMENT_OPTIONS, type ManagementOptions } from '../management-options.ts';
import { Answers } from '../rest/answers.ts';
import { given } from '../rest/given.ts';
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
  constructor(
    private readonly switches: ServerSwitches,
    @Inject(MANAGEMENT_OPTIONS) private readonly options: ManagementOptions,
  ) {}

  @Get('version')
  @SignedIn()
  @Answers({ summary: 'Get the version of this server', body: versionSchema })
  getVersion(): VersionJson {
    return { version: this.options.version, revision: 'packyard' };
  }

  @Get('metadata')
  @SignedIn()
  @Answers({ summary: 'Get facts about this server', body: metadataSchema })
  getMetadata(): MetadataJson {
    return { version: this.options.version, revision: 'packyard', enterprise: false };
  }

  @Get('application/settings')
  @Access('instance:admin', { on: 'instance' })
  @Answers({ summary: 'Get the settings of this server', body: applicationSettingsSchema })
  async getApplicationSettings(): Promise<ApplicationSettingsJson> {
    return presentSettings(await this.switches.read());
  }

  @Put('application/settings')
  @Access('instance:admin', { on: 'instance' })
  @Answers({ summary: 'Change the settings of this server', body: applicationSettingsSchema })
  async updateApplicationSettings(
    @CurrentActor() actor: Actor,
    @FromRequest() info: RequestInfo,
    @Body({ schema: updateApplicationSettingsBody }) body: UpdateApplicationSettingsBody,
  ): Promise<ApplicationSettingsJson> {
    const changes = given({ packagesEnabled: body.packages_enabled, allowAnyoneToPull: body.package_registry_allow_anyone_to_pull_option });
    return presentSettings(await this.switches.update(actor, changes, info));
  }
}

function presentSettings(switches: InstanceSwitches): ApplicationSettingsJson {
  return { packages_enabled: switches.packagesEnabled, package_registry_allow_anyone_to_pull_option: switches.allowAnyoneToPull };
}
