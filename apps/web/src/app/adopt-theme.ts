import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core';
import { cssVariables, theme } from './theme.ts';

/**
 * Gives the page the theme's CSS variables as a constructed style sheet. Mantine would write a <style> element, which the
 * content security policy (style-src 'self') refuses.
 */
export function adoptTheme(): void {
  const whole = mergeMantineTheme(DEFAULT_THEME, theme);
  const defaults = defaultCssVariablesResolver(whole);
  const ours = cssVariables(whole);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    convertCssVariables({
      variables: { ...defaults.variables, ...ours.variables },
      light: { ...defaults.light, ...ours.light },
      dark: { ...defaults.dark, ...ours.dark },
    }),
  );
  document.adoptedStyleSheets.push(sheet);
}
