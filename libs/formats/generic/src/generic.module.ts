import { Module } from '@nestjs/common';
import { GenericController } from './generic.controller.ts';
import { GenericPublish } from './generic-publish.ts';

@Module({ controllers: [GenericController], providers: [GenericPublish] })
export class GenericModule {}
