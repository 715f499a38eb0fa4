const neededMajor = 24;

// Everything else is loaded after this check, because an older Node cannot even load it.
if (Number.parseInt(process.versions.node, 10) < neededMajor) {
  process.stderr.write(`packyard: this needs Node ${neededMajor}, but ${process.execPath} is ${process.versions.node}: start it with npm (npm start, npm run packyard), which brings its own.\n`);
  process.exit(1);
}

const { run } = await import('./cli/run.ts');
await run();

export {};
