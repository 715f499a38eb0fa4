import { Module } from '@nestjs/common';
import { FilesController } from './index/files.controller.ts';
import { SimpleController } from './index/simple.controller.ts';
import { PypiPublish } from './publish/pypi-publish.ts';
import { UploadController } from './publish/upload.controller.ts';
import { YankController } from './yank/yank.controller.ts';

@Module({ controllers: [UploadController, SimpleController, FilesController, YankController], providers: [PypiPublish] })
export class PypiModule {}
