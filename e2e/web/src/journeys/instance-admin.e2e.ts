import { updateUser } from '@packyard/api-client';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/journey-test.ts';
import { unique, type World } from '../support/world.ts';

async function administrator(world: World) {
  const person = await world.person('Alma Admin');
  await updateUser({ client: world.admin, path: { user_id: person.id }, body: { admin: true } });
  return person;
}

test('an administrator creates, blocks and unblocks people', async ({ page, world, becomes }) => {
  await becomes(await administrator(world));
  const username = unique('newcomer');
  await page.goto('/admin/users');
  await page.getByRole('button', { name: 'New user' }).click();
  await page.getByRole('textbox', { name: /^Name/ }).fill('Nia New');
  await page.getByRole('textbox', { name: /^User name/ }).fill(username);
  await page.getByRole('button', { name: 'Create user' }).click();
  await expect(page.getByRole('status', { name: 'Your new password' })).toHaveText(/\S{8,}/);
  await expectAccessible(page);
  await page.getByRole('searchbox', { name: 'Search users' }).fill(username);
  const row = page.getByRole('listitem').filter({ hasText: username });
  await row.getByRole('button', { name: 'Actions for Nia New' }).click();
  await page.getByRole('menuitem', { name: 'Block' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Block' }).click();
  await expect(row.getByText('Blocked')).toBeVisible();
  await row.getByRole('button', { name: 'Actions for Nia New' }).click();
  await page.getByRole('menuitem', { name: 'Unblock' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Unblock' }).click();
  await expect(row.getByText('Blocked')).toHaveCount(0);
});

test('the pages for administrators are closed to others', async ({ page, world, becomes }) => {
  await becomes(await world.person());
  await page.goto('/admin/users');
  await expect(page.getByRole('heading', { name: 'You do not have access' })).toBeVisible();
  await page.goto('/');
  await page.getByRole('button', { name: /^Your account/ }).click();
  await expect(page.getByRole('menuitem', { name: 'Admin area' })).toHaveCount(0);
});

test('with the registry switched off its pages say so', async ({ page, world, becomes }) => {
  const admin = await administrator(world);
  const project = await world.project([[admin, 50]]);
  await becomes(admin);
  await page.goto('/admin/application_settings');
  const registry = page.getByRole('switch', { name: 'Package registry' });
  await registry.click();
  await expect(registry).not.toBeChecked();
  await expect(page.getByText('Saved.')).toBeVisible();
  try {
    await page.goto(`/${project.path_with_namespace}/-/packages`);
    await expect(page.getByRole('heading', { name: 'The package registry is switched off on this server' })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Project navigation' }).getByRole('link', { name: 'Package Registry' })).toHaveCount(0);
    await expectAccessible(page);
  } finally {
    await page.goto('/admin/application_settings');
    await registry.click();
    await expect(registry).toBeChecked();
    await expect(page.getByText('Saved.')).toBeVisible();
  }
  await page.goto(`/${project.path_with_namespace}/-/packages`);
  await expect(page.getByRole('heading', { name: 'There are no packages yet' })).toBeVisible();
});
