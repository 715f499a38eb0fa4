import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/journey-test.ts';

test('packages can be switched off and on again', async ({ page, world, becomes, browser }) => {
  const [maintainer, reporter] = [await world.person(), await world.person()];
  const project = await world.project([
    [maintainer, 40],
    [reporter, 20],
  ]);
  await world.publishFile(project, await world.tokenOf(maintainer), 'map', '1');
  const list = `/${project.path_with_namespace}/-/packages`;
  await becomes(maintainer);
  await page.goto(`/${project.path_with_namespace}/-/edit`);
  await expectAccessible(page);
  await page.getByRole('switch', { name: /^Packages/ }).uncheck();
  await expect(page.getByRole('switch', { name: /Allow anyone to pull/ })).toBeDisabled();
  await page.getByRole('region', { name: /Visibility, project features/ }).getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Package Registry' })).toHaveCount(0);

  await page.goto(list);
  await expect(page.getByRole('heading', { name: 'Packages are switched off for this project' })).toBeVisible();
  await expectAccessible(page);
  const others = await browser.newContext({ baseURL: world.url });
  await others.addCookies([{ ...reporter.cookie, url: world.url }]);
  const theirs = await others.newPage();
  await theirs.goto(list);
  await expect(theirs.getByRole('heading', { name: 'Packages are switched off for this project' })).toBeVisible();
  await expect(theirs.getByRole('link', { name: 'Open the settings' })).toHaveCount(0);
  await others.close();

  await page.getByRole('link', { name: 'Open the settings' }).click();
  await page.getByRole('switch', { name: /^Packages/ }).check();
  await page.getByRole('region', { name: /Visibility, project features/ }).getByRole('button', { name: 'Save changes' }).click();
  await page.getByRole('link', { name: 'Package Registry' }).click();
  await expect(page.getByRole('link', { name: 'map' })).toBeVisible();
});

test('anyone may pull from a private project that allows it', async ({ page, world, becomes }) => {
  const maintainer = await world.person();
  const project = await world.project([[maintainer, 40]]);
  await world.publishFile(project, await world.tokenOf(maintainer), 'map', '1');
  const file = `${world.url}/api/v4/projects/${project.id}/packages/generic/map/1/map.txt`;
  expect((await fetch(file)).status).toBe(401);
  await becomes(maintainer);
  await page.goto(`/${project.path_with_namespace}/-/edit`);
  await page.getByRole('switch', { name: /Allow anyone to pull/ }).check();
  await page.getByRole('region', { name: /Visibility, project features/ }).getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  expect((await fetch(file)).status).toBe(200);
});

test('name and description can be changed, and a project deleted by typing its path', async ({ page, world, becomes }) => {
  const owner = await world.person();
  const project = await world.project([[owner, 50]]);
  await becomes(owner);
  await page.goto(`/${project.path_with_namespace}/-/edit`);
  await page.getByLabel('Name').fill('Renamed');
  await page.getByRole('region', { name: 'General' }).getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('navigation', { name: 'Project navigation' })).toContainText('Renamed');
  await page.getByRole('button', { name: 'Delete project' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete project' });
  await expect(dialog.getByRole('button', { name: 'Delete project' })).toBeDisabled();
  await dialog.getByRole('textbox').fill(project.path_with_namespace);
  await dialog.getByRole('button', { name: 'Delete project' }).click();
  await expect(page.getByText(/was deleted\.$/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your projects' })).toBeVisible();
  await page.goto(`/${project.path_with_namespace}`);
  await expect(page.getByRole('heading', { name: 'Nothing to see here' })).toBeVisible();
});

test('members are added, changed and removed', async ({ page, world, becomes }) => {
  const [maintainer, friend] = [await world.person(), await world.person('Finn Friend')];
  const project = await world.project([[maintainer, 40]]);
  await becomes(maintainer);
  await page.goto(`/${project.path_with_namespace}/-/project_members`);
  await page.getByRole('button', { name: 'Add member' }).click();
  await page.getByLabel('User name').fill('nobody-of-that-name');
  await page.getByRole('dialog').getByRole('button', { name: 'Add member' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('User name').fill(friend.username);
  await page.getByRole('dialog').getByRole('button', { name: 'Add member' }).click();
  const row = page.getByRole('listitem').filter({ hasText: 'Finn Friend' });
  await expect(row).toContainText('Developer');
  await row.getByRole('button', { name: 'Actions for Finn Friend' }).click();
  await page.getByRole('menuitem', { name: 'Change role' }).click();
  await page.getByRole('combobox', { name: 'Role' }).click();
  await page.getByRole('option', { name: /^Reporter/ }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText('Reporter');
  await row.getByRole('button', { name: 'Actions for Finn Friend' }).click();
  await page.getByRole('menuitem', { name: /^Remove/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(row).toHaveCount(0);
});
