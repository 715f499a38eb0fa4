import type { VersionView } from '@packyard/domain';
import { deletionConsequences } from './deletion-consequences.ts';

const at = new Date(0);
const version = { name: 'ui', version: '1.0.0', tags: [] } as unknown as VersionView;

describe('deletionConsequences', () => {
  it('says that the name is gone with the only version', () => {
    expect(deletionConsequences({ version, otherVersionsCount: 0 })).toEqual([
      'Builds that ask for ui 1.0.0 will fail from then on.',
      'It is the only version: ui is then no longer found in this project.',
      'The name and version are free again: whoever may publish here can use them for other files.',
    ]);
  });

  it('says which tags go too', () => {
    const tags = ['latest', 'next'].map((name, id) => ({ id, name, createdAt: at, updatedAt: at }));
    expect(deletionConsequences({ version: { ...version, tags }, otherVersionsCount: 3 })[1]).toBe('The tags that point to it go with it: latest, next.');
  });
});
