import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { withCommonErrors } from './common-errors.js';
import { ProblemDto } from './problem.dto.js';

/** Serves the OpenAPI document at `/openapi.json` and `/openapi.yaml`, and pages made of it at `/docs`. */
export function serveDocs(app: NestFastifyApplication, version: string): void {
  const config = new DocumentBuilder()
    .setTitle('PIKA Memory')
    .setDescription('Memory for AI companions and agents: short-term, long-term, and one search over both.')
    .setVersion(version)
    .addSecurity('api_key', { type: 'apiKey', in: 'header', name: 'X-API-Key' })
    .addSecurity('bearer', { type: 'http', scheme: 'bearer', description: 'The same key; `Token` does as well.' })
    .addSecurityRequirements('api_key')
    .addSecurityRequirements('bearer')
    .build();
  const create = () => withCommonErrors(SwaggerModule.createDocument(app, config, { extraModels: [ProblemDto] }));
  SwaggerModule.setup('docs', app, create, { jsonDocumentUrl: 'openapi.json', yamlDocumentUrl: 'openapi.yaml' });
}
