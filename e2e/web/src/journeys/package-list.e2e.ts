import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/journey-test.ts';
import type { Project } from '@packyard/api-client';
import type { World } from '../support/world.ts';

async function fill(world: World, project: Project, token: string): Promise<void> {
  for (let number = 1; number <= 22; number += 1) await world.publishFile(project, token, `part-${String(number).padStart(2, '0')}`, '1');
  await world.publishNpm(project, token, { name: '@kit/wheel', version: '2.0.0' });
}

test('search, type, sort and page are in the address', async ({ page, world, becomes }) => {
  const owner = await world.person();
  const project = await world.project([[owner, 50]]);
  await fill(world, project, await world.tokenOf(owner));
  await becomes(owner);
  const address = `/${project.path_with_namespace}/-/packages`;
  await page.goto(address);
  const rows = page.getByRole('list', { name: 'Packages', exact: true }).getByRole('listitem');
  await expect(page.getByText('23 packages')).toBeVisible();
  await expect(rows).toHaveCount(20);
  await expect(rows.first()).toContainText('@kit/wheel');

  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page).toHaveURL(`${address}?page=2`);
  await expect(rows).toHaveCount(3);
  await page.goBack();
  await expect(rows).toHaveCount(20);

  await page.getByRole('combobox', { name: 'Sort by' }).click();
  await page.getByRole('option', { name: 'Name' }).click();
  await page.getByRole('button', { name: /^Descending/ }).click();
  await expect(page).toHaveURL(`${address}?orderBy=name&sort=asc`);
  await expect(rows.first()).toContainText('@kit/wheel');
  await expect(rows.nth(1)).toContainText('part-01');

  await page.getByRole('searchbox', { name: 'Search by name' }).fill('PART 1');
  await expect(rows).toHaveCount(12);
  await page.getByRole('combobox', { name: 'Type' }).click();
  await page.getByRole('option', { name: 'npm' }).click();
  await expect(page.getByRole('heading', { name: 'No packages match' })).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole('searchbox', { name: 'Search by name' })).toHaveValue('PART 1');
  await expect(page.getByRole('heading', { name: 'No packages match' })).toBeVisible();
  await page.getByRole('link', { name: 'Clear the filters' }).click();
  await expect(rows).toHaveCount(20);
});

test('a row can be deleted from its menu', async ({ page, world, becomes }) => {
  const owner = await world.person();
  const project = await world.project([[owner, 50]]);
  const token = await world.tokenOf(owner);
  await world.publishFile(project, token, 'keep', '1');
  await world.publishFile(project, token, 'drop', '1');
  await becomes(owner);
  await page.goto(`/${project.path_with_namespace}/-/packages`);
  await page.getByRole('button', { name: 'Actions for drop 1' }).click();
  await page.getByRole('menuitem', { name: 'Delete package' }).click();
  await page.getByRole('button', { name: 'Permanently delete' }).click();
  await expect(page.getByText('drop 1 was deleted.')).toBeVisible();
  await expect(page.getByText('1 package', { exact: true })).toBeVisible();
});

test('several are ticked and deleted together', async ({ page, world, becomes }) => {
  const owner = await world.person();
  const project = await world.project([[owner, 50]]);
  const token = await world.tokenOf(owner);
  for (const name of ['keep', 'drop-a', 'drop-b']) await world.publishFile(project, token, name, '1');
  await becomes(owner);
  await page.goto(`/${project.path_with_namespace}/-/packages`);
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
  await expect(page.getByText('3 selected')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select keep 1' }).uncheck();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Delete selected' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete packages' });
  await expect(dialog.getByRole('listitem')).toHaveText(['drop-b 1', 'drop-a 1']);
  await dialog.getByRole('button', { name: 'Permanently delete' }).click();
  await expect(page.getByText('2 packages deleted.')).toBeVisible();
  await expect(page.getByText('1 package', { exact: true })).toBeVisible();
});

test('a group lists what its readable projects hold', async ({ page, world, becomes }) => {
  const [owner, reader] = [await world.person(), await world.person()];
  const group = await world.group([[owner, 50]]);
  const [open, closed] = [await world.project([[reader, 20]], 'private', group), await world.project([], 'private', group)];
  const token = await world.tokenOf(owner);
  await world.publishFile(open, token, 'shown', '1');
  await world.publishFile(closed, token, 'concealed', '1');
  await becomes(owner);
  await page.goto(`/${group.path}`);
  await page.getByRole('link', { name: 'Package Registry' }).click();
  await expect(page).toHaveURL(`/groups/${group.path}/-/packages`);
  await expect(page.getByRole('link', { name: 'concealed' })).toBeVisible();
  await page.getByRole('link', { name: open.path_with_namespace }).click();
  await expect(page).toHaveURL(`/${open.path_with_namespace}/-/packages`);
  await expect(page.getByRole('link', { name: 'shown' })).toBeVisible();
});
