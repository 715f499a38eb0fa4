import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/journey-test.ts';

test('a token is shown once, works, and stops when it is revoked', async ({ page, world, becomes }) => {
  const person = await world.person();
  await becomes(person);
  await page.goto('/-/profile/personal_access_tokens');
  await page.getByRole('button', { name: 'Create token' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Create token' }).click();
  await expect(dialog.getByText('Choose at least one scope.')).toBeVisible();
  await dialog.getByLabel('Name').fill('laptop');
  await dialog.getByRole('checkbox', { name: /^read_api/ }).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Create token' }).click();
  const token = await page.getByRole('status', { name: 'Your new token' }).innerText();
  const user = () => fetch(`${world.url}/api/v4/user`, { headers: { 'PRIVATE-TOKEN': token } });
  expect((await user()).status).toBe(200);
  await page.reload();
  await expect(page.getByText('laptop')).toBeVisible();
  await expect(page.getByText(token)).toHaveCount(0);
  await page.getByRole('button', { name: 'Revoke laptop' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByRole('heading', { name: 'No tokens yet' })).toBeVisible();
  expect((await user()).status).toBe(401);
});

test('signing out everywhere ends other browsers, too', async ({ page, world, becomes }) => {
  const person = await world.person();
  await becomes(person);
  await page.goto('/-/profile/sessions');
  await expect(page.getByText('This browser')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  const session = await fetch(`${world.url}/api/v4/user`, { headers: { Cookie: `${person.cookie.name}=${person.cookie.value}` } });
  expect(session.status).toBe(401);
});

test('a command line is approved by the person in the browser, or refused', async ({ page, world, becomes }) => {
  await becomes(await world.person('Ada Owner'));
  const project = await world.project([], 'public');
  const start = async () => {
    const answer = await fetch(`${world.url}/api/v4/projects/${project.id}/packages/npm/-/v1/login`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'User-Agent': 'npm/11.0.0' }, body: '{}' });
    return (await answer.json()) as { loginUrl: string; doneUrl: string };
  };
  const { loginUrl, doneUrl } = await start();
  await page.goto(loginUrl);
  await expect(page.getByRole('heading', { name: 'Sign in on the command line?' })).toBeVisible();
  await expect(page.getByText('Ada Owner')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByRole('heading', { name: 'Signed in on the command line' })).toBeVisible();
  const done = await fetch(doneUrl);
  expect(done.status).toBe(200);
  expect(await done.json()).toHaveProperty('token');

  const refused = await start();
  await page.goto(refused.loginUrl);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: 'Refused' })).toBeVisible();
  expect((await fetch(refused.doneUrl)).status).not.toBe(200);
});
