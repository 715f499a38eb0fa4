import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/journey-test.ts';

test('a reporter sees and downloads, and is offered nothing else', async ({ page, world, becomes }) => {
  const [maintainer, reporter] = [await world.person(), await world.person('Rita Reporter')];
  const project = await world.project([
    [maintainer, 40],
    [reporter, 20],
  ]);
  await world.publishFile(project, await world.tokenOf(maintainer), 'firmware', '1');
  await becomes(reporter);
  await page.goto(`/${project.path_with_namespace}`);
  await expect(page.getByRole('heading', { name: 'Latest packages' })).toBeVisible();
  const navigation = page.getByRole('navigation', { name: 'Project navigation' });
  await expect(navigation.getByRole('link', { name: 'Settings' })).toHaveCount(0);
  await navigation.getByRole('link', { name: 'Package Registry' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'firmware' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Actions for/ })).toHaveCount(0);
  await expectAccessible(page);

  await page.getByRole('link', { name: 'firmware' }).click();
  await expect(page.getByRole('heading', { name: 'firmware' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Delete', exact: true })).toHaveCount(0);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'firmware.txt', exact: true }).click()]);
  expect(download.suggestedFilename()).toBe('firmware.txt');

  await navigation.getByRole('link', { name: 'Members' }).click();
  await expect(page.getByText('Rita Reporter', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add member' })).toHaveCount(0);
  await page.goto(`/${project.path_with_namespace}/-/edit`);
  await expect(page.getByRole('heading', { name: 'Only maintainers change the settings' })).toBeVisible();
});

test('a guest of a private project is told which role to ask for', async ({ page, world, becomes }) => {
  const guest = await world.person();
  const project = await world.project([[guest, 10]]);
  await becomes(guest);
  await page.goto(`/${project.path_with_namespace}/-/packages`);
  await expect(page.getByRole('heading', { name: 'You cannot see the packages of this project' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Project navigation' }).getByRole('link', { name: 'Package Registry' })).toHaveCount(0);
  await expectAccessible(page);
});

test('without signing in, public projects are open and private ones do not exist', async ({ page, world }) => {
  const maintainer = await world.person();
  const open = await world.project([[maintainer, 40]], 'public');
  const closed = await world.project([[maintainer, 40]]);
  await world.publishFile(open, await world.tokenOf(maintainer), 'map', '1');
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Explore' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search projects' }).fill(open.path);
  await page.getByRole('link', { name: open.name }).click();
  await expect(page.getByRole('link', { name: 'map' })).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/${closed.path_with_namespace}`);
  await expect(page.getByRole('heading', { name: 'Nothing to see here' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Sign in' })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/projects/new');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});
