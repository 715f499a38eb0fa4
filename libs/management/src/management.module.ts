import { Module, type DynamicModule } from '@nestjs/common';
import { AuthModule } from '@packyard/auth';
import { NamespacesModule } from '@packyard/namespaces';
import { PipelineActivityModule } from '@packyard/pipeline-activity';
import { ProjectSettingsModule } from '@packyard/project-settings';
import { ActivityController } from './activity/activity.controller.ts';
import { GroupsController } from './groups/groups.controller.ts';
import { InstanceController } from './instance/instance.controller.ts';
import { OpenApiController } from './instance/open-api.controller.ts';
import { MANAGEMENT_OPTIONS, type ManagementOptions } from './management-options.ts';
import { GroupMembersController } from './members/group-members.controller.ts';
import { ProjectMembersController } from './members/project-members.controller.ts';
import { GroupPackagesController } from './packages/group-packages.controller.ts';
import { PackageDetails } from './packages/package-details.ts';
import { PackageFilesController } from './packages/package-files.controller.ts';
import { PackageSetupController } from './packages/package-setup.controller.ts';
import { ProjectPackagesController } from './packages/project-packages.controller.ts';
import { WebDownloadsController } from './packages/web-downloads.controller.ts';
import { NamespacesController } from './projects/namespaces.controller.ts';
import { ProjectsController } from './projects/projects.controller.ts';
import { ServerAddress } from './rest/server-address.ts';
import { SessionController } from './sessions/session.controller.ts';
import { DeployTokensController } from './tokens/deploy-tokens.controller.ts';
import { GroupAccessTokensController } from './tokens/group-access-tokens.controller.ts';
import { GroupDeployTokensController } from './tokens/group-deploy-tokens.controller.ts';
import { PersonalAccessTokensController } from './tokens/personal-access-tokens.controller.ts';
import { ProjectAccessTokensController } from './tokens/project-access-tokens.controller.ts';
import { ProjectDeployTokensController } from './tokens/project-deploy-tokens.controller.ts';
import { UsersController } from './users/users.controller.ts';
import { WebLoginsController } from './web-logins/web-logins.controller.ts';

/**
 * In the order of their registration: routes with a fixed word come before those with a number in its place
 * (`packages/setup` before `packages/:package_id`).
 */
export const managementControllers = [
  PackageSetupController,
  ActivityController,
  ProjectPackagesController,
  GroupPackagesController,
  PackageFilesController,
  ProjectsController,
  NamespacesController,
  GroupsController,
  ProjectMembersController,
  GroupMembersController,
  UsersController,
  PersonalAccessTokensController,
  ProjectAccessTokensController,
  GroupAccessTokensController,
  ProjectDeployTokensController,
  GroupDeployTokensController,
  DeployTokensController,
  SessionController,
  WebLoginsController,
  InstanceController,
  OpenApiController,
  WebDownloadsController,
];

/**
 * The JSON API for the web page and for scripts. Import it after the formats: `/packages/:package_id/versions` would else
 * answer for a package called `versions` of a format.
 */
@Module({})
export class ManagementModule {
  static register(options: ManagementOptions): DynamicModule {
    return {
      module: ManagementModule,
      imports: [AuthModule, NamespacesModule, PipelineActivityModule, ProjectSettingsModule],
      controllers: managementControllers,
      providers: [{ provide: MANAGEMENT_OPTIONS, useValue: options }, ServerAddress, PackageDetails],
    };
  }
}
