import { expect, test } from './chromium-test.ts';

test('the browser starts and draws text with a font', async ({ page }) => {
  await page.setContent('<meta charset="utf-8"><span id="narrow">iiiiiiii</span><br><span id="wide">WWWWWWWW</span>');
  const widthOf = async (id: string) => (await page.locator(id).boundingBox())?.width ?? 0;
  const [narrow, wide] = [await widthOf('#narrow'), await widthOf('#wide')];
  expect(narrow).toBeGreaterThan(0);
  expect(wide).toBeGreaterThan(narrow * 2);
});
