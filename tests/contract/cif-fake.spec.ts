import { cifFake } from '../support/cif-fake';
import { cifContract } from './cif-contract';
import { inWords, recordInWords } from './cif-sessions-contract';

cifContract('the fake', (generation) => {
  const cif = cifFake();
  cif.sessionsAre(generation === 'CIF 2.0' ? 'available' : 'none');
  cif.refuseTemplate('no_such_template');
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
    sessions: {
      connectAgain: () => Promise.resolve(cif),
      inWords: () =>
        cif
          .openSessions()
          .map(({ title, isMarked, tabs }) => inWords(title, isMarked, tabs.map(recordInWords))),
      focus: cif.focusSession,
      focusForeign: cif.focusForeignSession,
      close: cif.closeSession,
      takeAll: () => {
        cif.sessionsAre('full');
      },
    },
  });
});

function valuesIn(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([column, value]) => `${column}=${value}`)
    .join(' ');
}
