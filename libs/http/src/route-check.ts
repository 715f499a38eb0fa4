import { RequestMethod, type INestApplication } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { accessRuleKey, formatKey, type AccessRule } from './access.ts';

export interface DeclaredRoute {
  readonly method: string;
  readonly path: string;
  readonly handler: string;
  readonly rule: AccessRule | undefined;
  readonly surface: 'format' | 'management';
}

/** Every route of the application with what it declares. */
export function declaredRoutes(app: INestApplication): DeclaredRoute[] {
  const reflector = app.get(Reflector);
  const scanner = new MetadataScanner();
  return app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ instance, metatype }) => {
      if (instance === undefined || instance === null || metatype === null || metatype === undefined) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      return scanner.getAllMethodNames(prototype).flatMap((name) => routesOf(reflector, metatype as object, prototype[name] as object, name));
    });
}

function routesOf(reflector: Reflector, controller: object, handler: object, name: string): DeclaredRoute[] {
  const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
  if (method === undefined) return [];
  const rule = reflector.getAllAndOverride<AccessRule | undefined>(accessRuleKey, [handler as () => void, controller as () => void]);
  const surface = Reflect.hasMetadata(formatKey, controller) ? 'format' : 'management';
  const prefixes = [Reflect.getMetadata(PATH_METADATA, controller) as string | string[]].flat();
  const paths = [Reflect.getMetadata(PATH_METADATA, handler) as string | string[]].flat();
  return prefixes.flatMap((prefix) => paths.map((path) => ({ method: RequestMethod[method], path: join(prefix, path), handler: `${(controller as { name: string }).name}.${name}`, rule, surface })));
}

const join = (...parts: string[]): string => `/${parts.join('/').split('/').filter(Boolean).join('/')}`;

/** Stops the boot when a route forgot to say who may call it. */
export function assertEveryRouteDeclaresAccess(app: INestApplication): void {
  const undeclared = declaredRoutes(app).filter((route) => route.rule === undefined);
  if (undeclared.length === 0) return;
  const list = undeclared.map((route) => `${route.method} ${route.path} (${route.handler})`).join('\n  ');
  throw new Error(`These routes do not declare who may call them; add @Access, @SignedIn or @Open:\n  ${list}`);
}
