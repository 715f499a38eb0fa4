import type { DynamicModule, INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Config } from '@packyard/config';
import { ensureRoot } from '../first-start.ts';

/** Gives a command the parts of the server. Nothing is logged: what fails is thrown, and stdout is for what the command prints. */
export async function inContext<T>(config: Config, module: DynamicModule, work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  try {
    const { generatedPassword, passwordFile } = await ensureRoot(app, config);
    if (generatedPassword !== undefined && passwordFile !== undefined) process.stderr.write(`The account root was created; its password is in ${passwordFile}\n`);
    return await work(app);
  } finally {
    await app.close();
  }
}
