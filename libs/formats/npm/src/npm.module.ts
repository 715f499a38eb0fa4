import { Module } from '@nestjs/common';
import { AccountController } from './account/account.controller.ts';
import { LoginController } from './account/login.controller.ts';
import { TokensController } from './account/tokens.controller.ts';
import { AuditController } from './packages/audit.controller.ts';
import { DistTags } from './packages/dist-tags.ts';
import { DistTagsController } from './packages/dist-tags.controller.ts';
import { NpmChanges } from './packages/npm-changes.ts';
import { PackageReadController } from './packages/package-read.controller.ts';
import { PackageWriteController } from './packages/package-write.controller.ts';
import { SearchController } from './packages/search.controller.ts';
import { VisibilityController } from './packages/visibility.controller.ts';
import { UnknownRouteController } from './packages/unknown-route.controller.ts';
import { NpmPublish } from './publish/npm-publish.ts';
import { PublishBody } from './publish/publish-body.ts';

/** In this order: what begins with `-/` is matched before package names, and answered with 404 if nothing there takes it. */
const controllers = [AccountController, LoginController, TokensController, DistTagsController, VisibilityController, SearchController, AuditController, UnknownRouteController, PackageReadController, PackageWriteController];

@Module({ controllers, providers: [DistTags, NpmChanges, NpmPublish, PublishBody] })
export class NpmModule {}
