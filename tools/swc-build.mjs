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
  await fs.writeFile(target, `${code}\n//# sourceMappingURL=${path.basename(target)}.map\n`);
  await fs.writeFile(`${target}.map`, map);
}

await fs.rm(outDir, { recursive: true, force: true });
const files = (await fs.readdir(sourceDir, { recursive: true })).filter(isCompiled);
await Promise.all(files.map(compile));
console.log(`${files.length} files -> ${path.relative(process.cwd(), outDir)}`);
