import type { ColumnMetadata, TableMetadata } from '../model';

const READ_ONLY = { requiredLevel: 'None', createable: false, updateable: false, odata: true } as const;

/** What a server adds to a table whose source leaves the system columns out; columns that are there stay. */
export function withSystemColumns(table: TableMetadata): TableMetadata {
  const own = systemColumns(table).filter((column) => !table.columns.has(column.logicalName));
  const columns = new Map(table.columns);
  for (const column of own) columns.set(column.logicalName, column);
  const bound = new Set(table.navigationProperties.map((property) => property.column));
  const navigationProperties = [...table.navigationProperties];
  for (const column of columns.values()) {
    if (bound.has(column.logicalName) || !column.targets?.length || !isSystemLookup(column.logicalName))
      continue;
    const referencedTable = column.type === 'Owner' ? 'owner' : (column.targets[0] ?? '');
    navigationProperties.push({ name: column.logicalName, column: column.logicalName, referencedTable });
  }
  return { ...table, columns, navigationProperties };
}

function isSystemLookup(column: string): boolean {
  return /^(created|modified)(on)?(behalf)?by$|^owner?id$|^owning(user|team|businessunit)$|^organizationid$/.test(
    column,
  );
}

function systemColumns(table: TableMetadata): ColumnMetadata[] {
  const owned = table.ownership === 'UserOwned';
  return [
    {
      ...named(table.primaryIdColumn, table.displayName),
      ...READ_ONLY,
      type: 'Uniqueidentifier',
      createable: true,
    },
    lookup('createdby', 'Created By', ['systemuser']),
    lookup('createdonbehalfby', 'Created By (Delegate)', ['systemuser']),
    lookup('modifiedby', 'Modified By', ['systemuser']),
    lookup('modifiedonbehalfby', 'Modified By (Delegate)', ['systemuser']),
    { ...named('createdon', 'Created On'), ...READ_ONLY, type: 'DateTime', format: 'DateAndTime' },
    { ...named('modifiedon', 'Modified On'), ...READ_ONLY, type: 'DateTime', format: 'DateAndTime' },
    { ...named('versionnumber', 'Version Number'), ...READ_ONLY, type: 'BigInt' },
    {
      ...named('statecode', 'Status'),
      ...READ_ONLY,
      type: 'State',
      updateable: true,
      options: [
        { value: 0, label: 'Active', defaultStatus: 1 },
        { value: 1, label: 'Inactive', defaultStatus: 2 },
      ],
    },
    {
      ...named('statuscode', 'Status Reason'),
      ...READ_ONLY,
      type: 'Status',
      createable: true,
      updateable: true,
      options: [
        { value: 1, label: 'Active', state: 0 },
        { value: 2, label: 'Inactive', state: 1 },
      ],
    },
    ...(owned
      ? [
          { ...lookup('ownerid', 'Owner', ['systemuser', 'team']), type: 'Owner' as const, createable: true },
          lookup('owningbusinessunit', 'Owning Business Unit', ['businessunit']),
          lookup('owningteam', 'Owning Team', ['team']),
          lookup('owninguser', 'Owning User', ['systemuser']),
        ]
      : [lookup('organizationid', 'Organization', ['organization'])]),
  ];
}

function lookup(logicalName: string, displayName: string, targets: readonly string[]): ColumnMetadata {
  return { ...named(logicalName, displayName), ...READ_ONLY, type: 'Lookup', targets };
}

function named(
  logicalName: string,
  displayName: string,
): { logicalName: string; schemaName: string; displayName: string } {
  return { logicalName, schemaName: logicalName, displayName };
}
