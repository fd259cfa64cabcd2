import type { Organisation } from '../../organisation/model';
import type { AppModule, TableMetadata } from '../../model';
import { describeWorkspace } from './workspace';
import type { AppDescription, HostContext, TableSummary } from '../description';

/** English: the sample organisation's base language and every user's. */
export const LANGUAGE_ID = 1033;

/** What every page of the shell knows from its first line on. */
export function describeContext(organisation: Organisation): HostContext {
  const { user, metadata } = organisation;
  return {
    user: {
      id: user.id,
      name: user.fullName,
      isAdministrator: user.isAdministrator,
      roles: metadata.roles
        .filter((role) => user.roleIds.includes(role.id))
        .map(({ id, name }) => ({ id, name })),
    },
    organisation: {
      id: organisation.id,
      uniqueName: organisation.uniqueName,
      name: organisation.displayName,
    },
    languageId: LANGUAGE_ID,
    isCif2: organisation.modes.cif2,
    workspace: describeWorkspace(organisation),
    isFirstProviderOnly: organisation.modes.firstProviderOnly,
    hasOldSandbox: organisation.modes.sandbox2021,
    reportsIsDirty: !organisation.modes.withoutIsDirty,
    apps: metadata.apps
      .filter((app) => maySee(app, organisation))
      .map((app) => describeApp(app, organisation)),
    tables: [...metadata.tables.values()].map(describeSummary),
  };
}

/** Role maps decide; administrators see every app. */
function maySee(app: AppModule, { user }: Organisation): boolean {
  return user.isAdministrator || app.roleIds.some((id) => user.roleIds.includes(id));
}

/** An app's navigation holds what the user may read only, as in Dynamics. */
function describeApp(app: AppModule, organisation: Organisation): AppDescription {
  const areas = app.siteMap.areas.map((area) => ({
    ...area,
    groups: area.groups
      .map((group) => ({
        ...group,
        subAreas: group.subAreas.filter(
          ({ target }) =>
            target.kind !== 'table' ||
            (organisation.metadata.tables.has(target.table) && organisation.may('Read', target.table)),
        ),
      }))
      .filter((group) => group.subAreas.length > 0),
  }));
  const { id, uniqueName, name, icon, siteMap } = app;
  return {
    id,
    uniqueName,
    name,
    icon,
    siteMap: { ...siteMap, areas: areas.filter((area) => area.groups.length > 0) },
  };
}

function describeSummary(table: TableMetadata): TableSummary {
  return {
    logicalName: table.logicalName,
    entitySetName: table.entitySetName,
    displayName: table.displayName,
    displayCollectionName: table.displayCollectionName,
    primaryIdColumn: table.primaryIdColumn,
    primaryNameColumn: table.primaryNameColumn,
    objectTypeCode: table.objectTypeCode,
    isActivity: table.isActivity,
  };
}
