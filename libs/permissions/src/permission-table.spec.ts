import { actions, packageAccessLevels, visibilities, type Action } from '@packyard/domain';
import { deployTokenTable } from './deploy-token-table.golden.ts';
import { permissionTable } from './permission-table.golden.ts';
import { policy } from './policy.ts';
import { renderDeployRow, renderRow } from './testing/render-table.ts';
import { aGroup, aProject, theInstance } from './testing/things.ts';

const packageActions = actions.filter((action) => policy[action].packages);
const about = (kind: string): Action[] => actions.filter((action) => action.startsWith(`${kind}:`));

const section = (title: string, of: readonly Action[], rows: (action: Action) => string[]): string[] => of.flatMap((action) => [`${title}${action}`, ...rows(action), '']);

function renderTable(): string {
  return [
    `${' '.repeat(26)}no- out gst pln rep dev mnt own adm\n`,
    ...section('', packageActions, (action) =>
      visibilities.flatMap((visibility) => packageAccessLevels.map((access) => renderRow(`  ${visibility}, ${access}`, action, aProject(visibility, access)))),
    ),
    ...section('nobody may pull from private: ', ['package:read'], (action) =>
      visibilities.map((visibility) => renderRow(`  ${visibility}, public`, action, aProject(visibility, 'public', { settings: { allowAnyoneToPull: false } }))),
    ),
    ...section('', about('project'), (action) => visibilities.map((visibility) => renderRow(`  ${visibility}`, action, aProject(visibility, 'disabled')))),
    ...section('', about('group'), (action) => visibilities.map((visibility) => renderRow(`  ${visibility}`, action, aGroup(visibility)))),
    ...section('member of something inside: ', ['group:read'], (action) => visibilities.map((visibility) => renderRow(`  ${visibility}`, action, aGroup(visibility, true)))),
    ...section('of a group: ', packageActions, (action) => visibilities.map((visibility) => renderRow(`  ${visibility}`, action, aGroup(visibility)))),
    ...section('of the instance: ', [...packageActions, 'group:create_subgroup'], (action) => [renderRow('  ', action, theInstance())]),
    ...section('', about('instance'), (action) => [renderRow('  ', action, theInstance())]),
  ].join('\n');
}

function renderDeployTokenTable(): string {
  return [
    `${' '.repeat(26)}r-- w-- r   w\n`,
    ...section('', packageActions, (action) =>
      visibilities.flatMap((visibility) => packageAccessLevels.map((access) => renderDeployRow(`  ${visibility}, ${access}`, action, aProject(visibility, access)))),
    ),
    ...section('nobody may pull from private: ', ['package:read'], (action) =>
      visibilities.map((visibility) => renderDeployRow(`  ${visibility}, public`, action, aProject(visibility, 'public', { settings: { allowAnyoneToPull: false } }))),
    ),
    ...section('', about('project'), (action) => visibilities.map((visibility) => renderDeployRow(`  ${visibility}`, action, aProject(visibility, 'enabled')))),
    ...section('', about('group'), (action) => visibilities.map((visibility) => renderDeployRow(`  ${visibility}`, action, aGroup(visibility)))),
    ...section('of a group: ', packageActions, (action) => visibilities.map((visibility) => renderDeployRow(`  ${visibility}`, action, aGroup(visibility)))),
    ...section('of the instance: ', [...packageActions, 'group:create_subgroup', 'instance:admin'], (action) => [renderDeployRow('  ', action, theInstance())]),
  ].join('\n');
}

describe('the permission matrix', () => {
  it('is the written one, for every caller, visibility, package access, action and scope', () => {
    expect(renderTable().trim()).toBe(permissionTable.trim());
  });

  it('is the written one for deploy tokens', () => {
    expect(renderDeployTokenTable().trim()).toBe(deployTokenTable.trim());
  });
});
