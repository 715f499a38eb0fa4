import { capabilities } from './capabilities.ts';
import { userActor } from './testing/callers.ts';
import { aGroup, aProject, theInstance } from './testing/things.ts';

describe('capabilities', () => {
  it('tells a developer of a project what they may do with it', () => {
    expect(capabilities({ actor: userActor(), role: 30 }, aProject('private', 'private'))).toEqual({
      readPackages: true,
      publishPackages: true,
      tagPackages: true,
      deprecatePackages: false,
      deletePackages: false,
      readProject: true,
      adminProject: false,
      deleteProject: false,
    });
  });

  it('tells nothing about deleting packages in a group: that is each project’s to say', () => {
    expect(capabilities({ actor: userActor(), role: 40 }, aGroup('private'))).toEqual({ readPackages: true, readGroup: true, adminGroup: false, createProjects: true, createSubgroups: true });
  });

  it('tells an administrator of the server', () => {
    expect(capabilities({ actor: userActor({ isAdmin: true }), role: 0 }, theInstance())).toEqual({ readPackages: true, createGroups: true, adminInstance: true });
  });
});
