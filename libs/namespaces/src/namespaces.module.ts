import { Module } from '@nestjs/common';
import { GroupEditor } from './group-editor.ts';
import { Groups } from './groups.ts';
import { MemberEditor } from './member-editor.ts';
import { Members } from './members.ts';
import { ProjectEditor } from './project-editor.ts';
import { Projects } from './projects.ts';
import { BotTokens } from './tokens/bot-tokens.ts';
import { DeployTokens } from './tokens/deploy-tokens.ts';

const providers = [Groups, GroupEditor, Projects, ProjectEditor, Members, MemberEditor, BotTokens, DeployTokens];

/** Needs a global provider of `Database`. */
@Module({ providers, exports: providers })
export class NamespacesModule {}
