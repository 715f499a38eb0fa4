import { Module } from '@nestjs/common';
import { MavenController, MavenMisdirectedController, MavenUploadController } from './maven.controller.ts';
import { MavenDownload } from './maven-download.ts';
import { MavenUpload } from './maven-upload.ts';
import { ToldChecksums } from './told-checksums.ts';

@Module({ controllers: [MavenUploadController, MavenController, MavenMisdirectedController], providers: [MavenDownload, MavenUpload, ToldChecksums] })
export class MavenModule {}
