import type { GraphQLContext } from './context.ts';
import { forbidden } from './errors.ts';

/** @throws GraphQLError `FORBIDDEN` for everybody who keeps no installation running */
export function requireAdmin({ person }: Pick<GraphQLContext, 'person'>): void {
  if (!person.roles.includes('ADMIN')) {
    throw forbidden('What could not be sent is for administrators. Ask one of them.');
  }
}
