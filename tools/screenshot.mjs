// Usage: node tools/screenshot.mjs <url> <out.png> [options]   (without arguments it lists them)
// The program is TypeScript that Node runs as it is, so this needs Node 22.18 or later.
const program = new URL('../e2e/web/src/browser/screenshot.ts', import.meta.url);

try {
  const { screenshot } = await import(program.href);
  await screenshot(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
