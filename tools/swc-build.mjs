// Usage: node tools/swc-build.mjs <project folder>
// Compiles <project>/src to <project>/dist file by file, tests left out; type checking is the `typecheck` target's work.
import { transformFile } from '@swc/core';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { swcOptions } from './swc-options.mjs';

const project = path.resolve(process.argv[2]);
const sourceDir = path.join(project, 'src');
const outDir = path.join(project, 'dist');

const isCompiled = (file) => file.endsWith('.ts') && !/\.(spec|d)\.ts$/.test(file);

async function compile(file) {
  const target = path.join(outDir, file.replace(/\.ts$/, '.js'));
  const { code, map } = await transformFile(path.join(sourceDir, file), {
    ...swcOptions,
    jsc: { ...swcOptions.jsc, rewriteRelativeImportExtensions: true },
    sourceMaps: true,
    outputPath: outDir,
    module: { type: 'es6' },
  });
  await fs.mkdir(path.dirname(target), { recursive: true });
  await replace(`${target}.map`, map);
  await replace(target, `${code}\n//# sourceMappingURL=${path.basename(target)}.map\n`);
}

/** In one step, so that nobody reads half a file. */
async function replace(at, text) {
  await fs.writeFile(`${at}.${process.pid}.new`, text);
  await fs.rename(`${at}.${process.pid}.new`, at);
}

/** What an earlier build left of sources that are gone. Removed last: a server that starts meanwhile finds every file. */
async function removeStale(files) {
  const wanted = new Set(files.flatMap((file) => [file.replace(/\.ts$/, '.js'), `${file.replace(/\.ts$/, '.js')}.map`]));
  const present = await fs.readdir(outDir, { recursive: true, withFileTypes: true });
  const stale = present.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).filter((at) => !wanted.has(path.relative(outDir, at)));
  await Promise.all(stale.map((at) => fs.rm(at)));
}

const files = (await fs.readdir(sourceDir, { recursive: true })).filter(isCompiled);
await Promise.all(files.map(compile));
await removeStale(files);
console.log(`${files.length} files -> ${path.relative(process.cwd(), outDir)}`);
