import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/journey-test.ts';

test('everything is reached without a mouse', async ({ page, world, becomes }) => {
  const owner = await world.person();
  const project = await world.project([[owner, 50]]);
  await world.publishFile(project, await world.tokenOf(owner), 'map', '1');
  await becomes(owner);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Your projects' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search projects' })).toBeVisible();
  await page.keyboard.type(project.path);
  await expect(page.getByRole('option')).toHaveCount(1);
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/${project.path_with_namespace}`);
  await expect(page.getByRole('main')).toBeFocused();

  await page.goto(`/${project.path_with_namespace}/-/packages`);
  const menu = page.getByRole('button', { name: 'Actions for map 1' });
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Delete package' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'map' })).toBeVisible();
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the navigation is in a drawer, and nothing is wider than the screen', async ({ page, world, becomes }) => {
    const owner = await world.person();
    const project = await world.project([[owner, 50]]);
    const token = await world.tokenOf(owner);
    await world.publishNpm(project, token, { name: '@kit/a-name-that-is-much-longer-than-any-telephone-is-wide', version: '1.0.0-alpha.20260101.1234567890' });
    await becomes(owner);
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
    await page.goto(`/${project.path_with_namespace}`);
    await page.getByRole('button', { name: 'Open navigation' }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'Package Registry' }).click();
    await expect(page.getByRole('heading', { name: 'Package registry' })).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await fits()).toBe(true);
    await expectAccessible(page);
    await page.getByRole('link', { name: /^@kit/ }).click();
    await expect(page.getByRole('heading', { name: 'Installation' })).toBeVisible();
    expect(await fits()).toBe(true);
    await expectAccessible(page);
  });
});
