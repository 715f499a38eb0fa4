import { readFile } from 'node:fs/promises';
import { getProject } from '@packyard/api-client';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/journey-test.ts';
import { unique } from '../support/world.ts';

test('from an empty account to the first package, and back to none', async ({ page, world, becomes }) => {
  const owner = await world.person('Ada Owner');
  await becomes(owner);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'You have no projects yet' })).toBeVisible();
  await expectAccessible(page);

  const groupName = unique('Tools');
  await page.getByRole('banner').getByRole('button', { name: 'Create new' }).click();
  await page.getByRole('menuitem', { name: 'New group' }).click();
  await page.getByLabel('Name').fill(groupName);
  await expect(page.getByLabel('Path')).toHaveValue(groupName.toLowerCase());
  await page.getByRole('radio', { name: /^Internal/ }).check();
  await page.getByRole('button', { name: 'Create group' }).click();
  await expect(page.getByRole('heading', { name: groupName })).toBeVisible();

  await page.getByRole('link', { name: 'New project' }).click();
  await expect(page.getByRole('combobox', { name: 'Group or user' })).toHaveValue(groupName.toLowerCase());
  await expectAccessible(page);
  await page.getByLabel('Name').fill('Web Kit');
  await page.getByRole('button', { name: 'Create project' }).click();
  await expect(page.getByRole('heading', { name: 'There are no packages yet' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'npm', exact: true }).click();
  await page.getByRole('button', { name: 'Create a token' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue(/web-kit/);
  await page.getByRole('button', { name: 'Create token' }).click();
  const token = await page.getByRole('status', { name: 'Your new token' }).innerText();
  await expect(page.getByRole('main')).not.toContainText('<your_token>');
  await expect(page.locator('pre', { hasText: token }).first()).toBeVisible();

  const path = `${groupName.toLowerCase()}/web-kit`;
  const { data: project } = await getProject({ client: world.admin, path: { id: path } });
  if (!project) throw new Error(`there is no project ${path}`);
  await world.publishNpm(project, token, { name: '@kit/buttons', version: '1.0.0', description: 'Buttons for everyone', license: 'MIT' }, '# Buttons\n\nPress <script>alert(1)</script> them.');

  await page.reload();
  const row = page.getByRole('list', { name: 'Packages', exact: true }).getByRole('listitem');
  await expect(row).toContainText(['@kit/buttons']);
  await expect(row).toContainText('1.0.0');
  await expect(row).toContainText('Published by Ada Owner');
  await row.getByRole('link', { name: '@kit/buttons' }).click();
  await expect(page.getByRole('heading', { name: '@kit/buttons' })).toBeVisible();

  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete package version' });
  await expect(dialog).toContainText('@kit/buttons');
  await expect(dialog.getByRole('listitem').first()).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Permanently delete' }).click();
  await expect(page.getByText('@kit/buttons 1.0.0 was deleted.')).toBeVisible();
  await expect(page).toHaveURL(`/${path}/-/packages`);
  await expect(page.getByRole('heading', { name: 'There are no packages yet' })).toBeVisible();
});

test('the page of a package has all that is needed to use it', async ({ page, world, becomes, context }) => {
  const owner = await world.person('Ada Owner');
  const project = await world.project([[owner, 50]]);
  const token = await world.tokenOf(owner);
  await world.publishNpm(project, token, { name: '@kit/icons', version: '1.0.0' });
  await world.publishNpm(project, token, { name: '@kit/icons', version: '1.1.0', dependencies: { clsx: '^2.0.0' } }, '# Icons\n\n<img src="https://tracker.example/x.png"><a href="javascript:alert(1)">no</a>\n\n`npm i`');
  await becomes(owner);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`/${project.path_with_namespace}/-/packages`);
  await page.getByRole('link', { name: '@kit/icons' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: '@kit/icons' })).toBeVisible();
  await expect(page).toHaveTitle(/^@kit\/icons 1\.1\.0 · .* · Packyard$/);

  const readme = page.getByRole('region', { name: 'Readme' });
  await expect(readme.getByRole('heading', { name: 'Icons' })).toBeVisible();
  await expect(readme.locator('img[src^="http"], a[href^="javascript"]')).toHaveCount(0);

  const install = page.locator('figure', { hasText: 'npm install @kit/icons@1.1.0' });
  await install.getByRole('button', { name: /^Copy/ }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('npm install @kit/icons@1.1.0');
  await expect(page.getByText(`${world.url}/api/v4/projects/${project.id}/packages/npm/`).first()).toBeVisible();

  const assets = page.getByRole('region', { name: 'Assets' });
  const [download] = await Promise.all([page.waitForEvent('download'), assets.getByRole('link', { name: /icons-1\.1\.0\.tgz$/ }).first().click()]);
  expect((await readFile(await download.path())).subarray(0, 2).toString('hex')).toBe('1f8b');
  await assets.getByRole('button', { name: /^Digests of/ }).click();
  await expect(assets.getByText('SHA-256', { exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('tab', { name: /Dependencies/ }).click();
  await expect(page.getByRole('cell', { name: 'clsx' })).toBeVisible();
  await page.getByRole('tab', { name: /Other versions/ }).click();
  await expect(page).toHaveURL(/tab=versions/);
  await page.getByRole('list', { name: 'Other versions' }).getByRole('link', { name: '1.0.0' }).click();
  await expect(page.getByText('1.0.0', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Version' })).toHaveValue('1.0.0');
});

test('the last file takes its version with it', async ({ page, world, becomes }) => {
  const owner = await world.person();
  const project = await world.project([[owner, 50]]);
  await world.publishFile(project, await world.tokenOf(owner), 'firmware', '7');
  await becomes(owner);
  await page.goto(`/${project.path_with_namespace}/-/packages`);
  await page.getByRole('link', { name: 'firmware' }).click();
  await page.getByRole('button', { name: 'Actions for firmware.txt' }).click();
  await page.getByRole('menuitem', { name: 'Delete asset' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('the last file of this version');
  await dialog.getByRole('button', { name: 'Permanently delete' }).click();
  await expect(page.getByText('firmware 7 was deleted.')).toBeVisible();
});
