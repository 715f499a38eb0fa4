import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { completeDocument } from './complete-document.ts';

const description = `The API of a package registry that GitLab's clients and scripts can use unchanged.
What GitLab has, has GitLab's addresses, parameters and answers; additions are marked EXT (\`x-packyard-ext\`).
The protocols of the package managers live beside it and are not described here.`;

/** The document of all management routes of an app. Operation ids are the names of the handlers. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Packyard')
    .setDescription(description)
    .setVersion('4')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'PRIVATE-TOKEN', description: 'A personal access token' }, 'privateToken')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'A personal access token' }, 'bearer')
    .addApiKey({ type: 'apiKey', in: 'cookie', name: 'packyard_session', description: 'A browser session; POST, PUT and DELETE also need the header X-CSRF-Token' }, 'session')
    .addSecurityRequirements({})
    .addSecurityRequirements('privateToken')
    .addSecurityRequirements('bearer')
    .addSecurityRequirements('session')
    .build();
  const document = SwaggerModule.createDocument(app, config, { operationIdFactory: (_controller, method) => method });
  return completeDocument(document);
}
