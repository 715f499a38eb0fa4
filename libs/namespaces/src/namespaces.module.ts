import { Module } from '@nestjs/common';
import { GroupEditor } from './group-editor.ts';
import { Groups } from './groups.ts';
import { MemberEditor } from './member-editor.ts';
import { Members } from './members.ts';
import { ProjectEditor } from './project-editor.ts';
import { Projects } from './projects.ts';

const providers = [Groups, GroupEditor, Projects, ProjectEditor, Members, MemberEditor];

/** Needs a global provider of `Database`. */
@Module({ providers, exports: providers })
export class NamespacesModule {}
