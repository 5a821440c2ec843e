import { ProjectNotFound } from './platform.errors.js';

/** The organization of all projects; there is one in a service. */
export const ORGANIZATION = 'pika';

/** A tenant has one project, which has its name. @throws ProjectNotFound for any other */
export function requireOwnProject(tenant: string, project: string, organization = ORGANIZATION): void {
  if (project !== tenant || organization !== ORGANIZATION) throw new ProjectNotFound();
}
