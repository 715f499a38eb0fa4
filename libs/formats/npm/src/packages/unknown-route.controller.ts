import { All } from '@nestjs/common';
import { RegistryError } from '@packyard/domain';
import { Open, RegistryController } from '@packyard/http';
import { npmFormat } from '../npm.format.ts';

/** Functions of npm's public registry that are not here: keys, hooks, teams, trusted publishers. Clients go on without most of them. */
@RegistryController('npm', () => npmFormat, ['project', 'group', 'instance'])
export class UnknownRouteController {
  @All('-/*function')
  @Open('there is nothing here for anybody')
  refuse(): never {
    throw new RegistryError('route_not_found', { reason: 'This registry does not have this function of npm: do without it.' });
  }
}
