import { checkPrivileges } from '../../../WebResources/panel/check-privileges';
import { AdapterError } from '../../../WebResources/ports/adapter-error';
import { privilegesFake, type PrivilegesFake } from '../../support/privileges-fake';
import { sampleConfiguration } from '../../support/sample-configuration';

describe('The check of an agent’s privileges', () => {
  let privileges: PrivilegesFake;
  beforeEach(() => {
    privileges = privilegesFake();
  });

  async function missing(): Promise<readonly string[]> {
    const found = await checkPrivileges(privileges, {
      configuration: sampleConfiguration(),
      userId: 'agent',
    });
    return found.map(({ feature, name, reach }) => `${feature}: ${name} ${reach}`);
  }

  it('finds nothing where the roles give all that the configuration needs', async () => {
    expect(await missing()).toEqual([]);
  });

  it('names what they lack, and what they give for own records alone', async () => {
    privileges.lacks('prvReadContact', 'own');
    privileges.lacks('prvWriteActivity');
    privileges.lacks('prvAppendToIncident');
    expect(await missing()).toEqual([
      'search: prvReadContact own',
      'log: prvWriteActivity none',
      'link: prvAppendToIncident none',
    ]);
  });

  it('finds nothing where Dataverse does not answer', async () => {
    privileges.lacks('prvWriteActivity');
    privileges.failNext(new AdapterError('DATAVERSE_BUSY'));
    expect(await missing()).toEqual([]);
  });
});
