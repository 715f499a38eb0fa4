import { Module, type InjectionToken, type Type } from '@nestjs/common';
import { PARAMTYPES_METADATA, SELF_DECLARED_DEPS_METADATA } from '@nestjs/common/constants.js';
import { NestFactory } from '@nestjs/core';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { managementControllers } from '../management.module.ts';
import { AnswerInterceptor } from '../rest/answer-interceptor.ts';
import { openApiDocument } from './open-api-document.ts';

const snapshot = resolve(__dirname, '../../openapi.json');

function dependenciesOf(target: Type): InjectionToken[] {
  const types = (Reflect.getMetadata(PARAMTYPES_METADATA, target) ?? []) as InjectionToken[];
  const named = (Reflect.getMetadata(SELF_DECLARED_DEPS_METADATA, target) ?? []) as { index: number; param: InjectionToken }[];
  return types.map((type, index) => named.find((dependency) => dependency.index === index)?.param ?? type);
}

/** The routes without the services behind them: the document needs no database. */
async function renderDocument(): Promise<string> {
  const services = new Set([...managementControllers, AnswerInterceptor].flatMap(dependenciesOf));
  @Module({ controllers: managementControllers, providers: [...services].map((provide) => ({ provide, useValue: {} })) })
  class Routes {}
  const app = await NestFactory.create(Routes, { logger: ['error'], abortOnError: false });
  const document = openApiDocument(app);
  await app.close();
  return `${JSON.stringify(document, null, 2)}\n`;
}

describe('the OpenAPI document', () => {
  test('is the committed one; UPDATE_OPENAPI=1 writes it anew', async () => {
    const rendered = await renderDocument();
    if (process.env['UPDATE_OPENAPI'] === '1') writeFileSync(snapshot, rendered);
    expect(existsSync(snapshot) && readFileSync(snapshot, 'utf8') === rendered).toBe(true);
  });

  test('names each operation once', async () => {
    const { paths } = JSON.parse(await renderDocument()) as { paths: Record<string, Record<string, { operationId: string }>> };
    const ids = Object.values(paths).flatMap((item) => Object.values(item).map((operation) => operation.operationId));
    expect(ids.length).toBeGreaterThan(50);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});
