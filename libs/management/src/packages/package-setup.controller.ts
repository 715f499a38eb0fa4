import { Get } from '@nestjs/common';
import { Access, CurrentAccess, Open } from '@packyard/http';
import { Formats, type ProjectAccess } from '@packyard/registry';
import { Answers } from '../rest/answers.ts';
import { ManagementController } from '../rest/management-controller.ts';
import { PackageDetails, presentFormat } from './package-details.ts';
import { formatSchema, setupGuideSchema, type FormatJson, type SetupGuideJson } from './package-details.schema.ts';

@ManagementController('Packages')
export class PackageSetupController {
  constructor(
    private readonly formats: Formats,
    private readonly details: PackageDetails,
  ) {}

  @Get('package_formats')
  @Open('which formats this server speaks is no secret')
  @Answers({ summary: 'List the package formats of this server', list: formatSchema, ext: true })
  listPackageFormats(): FormatJson[] {
    return this.formats.all.map(presentFormat);
  }

  @Get('projects/:id/packages/setup')
  @Access('package:read', { on: 'project' })
  @Answers({ summary: 'How to set up each tool for this project', list: setupGuideSchema, ext: true })
  listSetupGuides(@CurrentAccess() access: ProjectAccess): SetupGuideJson[] {
    return this.details.setupGuides(access);
  }
}
