import type { AppModule, SubArea } from '../model';
import { stableId } from '../stable-id';
import { EVERYONE_ROLE } from './standard-roles';

/** Two apps as Customer Service and Sales bring them, with the areas a phone agent visits. */
export function standardApps(): AppModule[] {
  return [
    app('CustomerServiceHub', 'Customer Service Hub', [
      ['My Work', [table('phonecall', 'Phone Calls'), table('task', 'Tasks')]],
      ['Customers', [table('account'), table('contact'), table('lead')]],
      ['Service', [table('incident')]],
    ]),
    app('SalesHub', 'Sales Hub', [
      ['My Work', [table('phonecall', 'Phone Calls'), table('task', 'Tasks')]],
      ['Customers', [table('account'), table('contact')]],
      ['Sales', [table('lead'), table('opportunity')]],
    ]),
  ];
}

function app(
  uniqueName: string,
  name: string,
  groups: readonly (readonly [string, readonly SubArea[]])[],
): AppModule {
  return {
    id: stableId(`app:${uniqueName}`),
    uniqueName,
    name,
    icon: '',
    siteMap: {
      uniqueName,
      areas: [
        {
          id: 'main',
          title: name,
          groups: groups.map(([title, subAreas]) => ({ id: title.replaceAll(' ', ''), title, subAreas })),
        },
      ],
    },
    formIds: [],
    viewIds: [],
    roleIds: [EVERYONE_ROLE],
  };
}

function table(name: string, title = ''): SubArea {
  return { id: `nav_${name}`, title, icon: '', target: { kind: 'table', table: name } };
}
