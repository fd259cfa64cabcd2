import type { Metadata } from '../model';
import { standardApps } from './standard-apps';
import { standardForms } from './standard-forms';
import { standardRoles } from './standard-roles';
import { standardSolutions } from './standard-solutions';
import { standardTables } from './standard-tables';
import { standardViews } from './standard-views';

/** The organisation before any solution of ours is imported. */
export function standardMetadata(): Metadata {
  const tables = standardTables();
  return {
    tables,
    forms: standardForms(tables),
    views: standardViews(tables),
    charts: [],
    apps: standardApps(),
    webResources: [],
    roles: standardRoles(),
    solutions: standardSolutions(),
  };
}
