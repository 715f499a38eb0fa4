import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/journey-test.ts';

test('signing in leads back to the page one came from', async ({ page, world }) => {
  const person = await world.person();
  const project = await world.project([[person, 20]]);
  const address = `/${project.path_with_namespace}/-/packages?search=x`;
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'Nothing to see here' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await expectAccessible(page);
  await page.getByLabel('User name or email').fill(person.username);
  await page.getByLabel('Password', { exact: true }).fill('not it');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toHaveText('User name or password is wrong.');
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(address);
  await expect(page.getByRole('heading', { name: 'Package registry' })).toBeVisible();
});

test('a sign-in page cannot be made to lead elsewhere', async ({ page, world }) => {
  const person = await world.person();
  await page.goto('/users/sign_in?return_to=https://evil.example/');
  await page.getByLabel('User name or email').fill(person.username);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Your projects' })).toBeVisible();
  expect(new URL(page.url()).origin).toBe(world.url);
});

test('a password that somebody else chose must be changed first', async ({ page, world }) => {
  const { user, temporaryPassword } = await world.newcomer();
  await page.goto('/users/sign_in');
  await page.getByLabel('User name or email').fill(user.username);
  await page.getByLabel('Password', { exact: true }).fill(temporaryPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Choose a new password' })).toBeVisible();
  await page.goto('/-/profile/personal_access_tokens');
  await expect(page.getByRole('heading', { name: 'Choose a new password' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Current password').fill(temporaryPassword);
  await page.getByLabel('New password', { exact: true }).fill('three small boats');
  await page.getByLabel('New password, again').fill('three small boots');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('The two new passwords differ.')).toBeVisible();
  await page.getByLabel('New password, again').fill('three small boats');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByRole('heading', { name: 'Your projects' })).toBeVisible();
});

test('too many attempts say how long to wait', async ({ page, world }) => {
  const person = await world.person();
  await page.goto('/users/sign_in');
  await page.getByLabel('User name or email').fill(person.username);
  const alert = page.getByRole('alert');
  await expect(async () => {
    await page.getByLabel('Password', { exact: true }).fill('guess');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeEnabled();
    await expect(alert).toContainText(/Too many attempts: wait \d+ seconds/, { timeout: 1000 });
  }).toPass({ timeout: 60_000 });
});

test('signing out ends the session', async ({ page, world, becomes }) => {
  await becomes(await world.person());
  await page.goto('/');
  await page.getByRole('button', { name: /^Your account/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.goto('/-/profile');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});
