import { cifFake } from '../support/cif-fake';
import { cifContract } from './cif-contract';

cifContract('the fake', () => {
  const cif = cifFake();
  return Promise.resolve({
    cif,
    shown: () => [
      ...cif.opened.map(({ table, id }) => `${table} ${id}`),
      ...cif.openedNew.map(({ table, values }) => `new ${table} ${valuesIn(values)}`),
      ...cif.searches.map(({ table, text }) => `search ${table} ${text}`),
    ],
    save: (record) => cif.openedNew[0]?.save(record),
    click: (number) => {
      cif.click({ number, column: 'mobilephone', table: 'contact' });
    },
    navigate: cif.navigate,
  });
});

function valuesIn(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([column, value]) => `${column}=${value}`)
    .join(' ');
}
