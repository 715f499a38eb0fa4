import { applyDecorators, Controller, StandardSchemaSerializerInterceptor, UseInterceptors, UsePipes } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { GitLabSchemaPipe } from '../validation/gitlab-schema-pipe.ts';
import { AnswerInterceptor } from './answer-interceptor.ts';
import { RequestBodyInterceptor } from './request-body-interceptor.ts';

/**
 * A controller of the JSON API below `/api/v4`. What comes in is checked by schema, what goes out is cut to its schema.
 * Cookies count here and nowhere else.
 */
export function ManagementController(tag: string): ClassDecorator {
  return applyDecorators(
    Controller('api/v4'),
    ApiTags(tag),
    UsePipes(GitLabSchemaPipe),
    // answers pass them from the last to the first: unwrap, then cut to the schema
    UseInterceptors(StandardSchemaSerializerInterceptor, AnswerInterceptor, RequestBodyInterceptor),
  );
}
