import packageJson from '../../package.json';
import { VERSION } from '../../WebResources/version';

describe('VERSION', () => {
  it('is the version of package.json', () => {
    expect(VERSION).toBe(packageJson.version);
  });
});
