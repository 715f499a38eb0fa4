import { Module } from '@nestjs/common';
import { FormatSettings } from './format-settings.ts';
import { ServerSwitches } from './server-switches.ts';

/** Needs a global provider of `Database`. */
@Module({ providers: [FormatSettings, ServerSwitches], exports: [FormatSettings, ServerSwitches] })
export class ProjectSettingsModule {}
