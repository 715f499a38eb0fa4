import { Get, HttpCode, Post } from '@nestjs/common';
import { RegistryError } from '@packyard/domain';
import { Access, CurrentAccess, jsonReply, RegistryController, type Reply } from '@packyard/http';
import { AccessResolver, type Access as RequestAccess } from '@packyard/registry';
import { npmFormat } from '../npm.format.ts';
import { nameInParameters } from './package-address.ts';
import { foundIn } from './revision.ts';

/** `npm access`: who may read and write a package is decided for its project. */
@RegistryController('npm', () => npmFormat, ['project', 'group', 'instance'])
export class VisibilityController {
  constructor(private readonly resolver: AccessResolver) {}

  @Get(['-/package/:package/visibility', '-/package/:scope/:package/visibility'])
  @Access('package:read', { on: 'endpoint', packageName: nameInParameters })
  async visibility(@CurrentAccess() access: RequestAccess): Promise<Reply> {
    const { project } = await this.resolver.projectOf(access, foundIn(access.packages));
    return jsonReply({ public: project.packageAccess === 'public' || (project.packageAccess === 'enabled' && project.visibility === 'public') });
  }

  @Get(['-/package/:package/collaborators', '-/package/:scope/:package/collaborators'])
  @Access('package:read', { on: 'endpoint', packageName: nameInParameters })
  collaborators(): never {
    throw new RegistryError('forbidden', { reason: 'Who may read and publish a package is decided by the members of its project: see the page Members of the project' });
  }

  @Post(['-/package/:package/access', '-/package/:scope/:package/access'])
  @HttpCode(200)
  @Access('package:publish', { on: 'endpoint', packageName: nameInParameters })
  setAccess(): never {
    throw new RegistryError('forbidden', { reason: 'Who may read a package is decided by the visibility of its project: change it in the settings of the project' });
  }
}
