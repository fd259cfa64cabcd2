import { checkPath, checkTemplate } from '../../../../WebResources/configuration/check/check-path';
import { SAMPLE_CALL } from '../../../../WebResources/adapter/screen-pop/sample-call';

describe('checkPath', () => {
  it('shows what a documented path gives for a sample call', () => {
    for (const path of [
      'interaction.activity.customerCli',
      'interaction.activity.sourcePhoneNumber',
      'interaction.leadData.phones.index=1[phone]',
    ])
      expect(checkPath(path, SAMPLE_CALL))
        .withContext(path)
        .toEqual([{ level: 'note', text: 'sample', values: { value: '+61491570156' } }]);
  });

  it('says that the sample call has nothing there', () => {
    expect(checkPath('interaction.activity.customerCLI', SAMPLE_CALL)).toEqual([
      { level: 'note', text: 'sample_none' },
    ]);
  });

  it('refuses what is no path, and puts the word it has to start with', () => {
    expect(checkPath('activity.customerCli', SAMPLE_CALL)).toEqual([
      jasmine.objectContaining({
        level: 'error',
        text: 'path_unreadable',
        instead: 'interaction.activity.customerCli',
      }),
    ]);
    expect(checkPath('interaction.phones[', SAMPLE_CALL)).toEqual([
      { level: 'error', text: 'path_unreadable', values: { path: 'interaction.phones[' } },
    ]);
  });

  it('has nothing to say of none', () => {
    expect(checkPath('  ', SAMPLE_CALL)).toEqual([]);
  });
});

describe('checkTemplate', () => {
  it('shows the subject of a sample call', () => {
    expect(checkTemplate('{{interaction.campaignName}}: call', SAMPLE_CALL)).toEqual([
      { level: 'note', text: 'sample', values: { value: 'Support Inbound: call' } },
    ]);
  });

  it('refuses a path that cannot be read and a brace that is missing', () => {
    expect(checkTemplate('Call: {{campaignName}}', SAMPLE_CALL)).toEqual([
      jasmine.objectContaining({ text: 'path_unreadable', instead: 'Call: {{interaction.campaignName}}' }),
    ]);
    expect(checkTemplate('{{interaction.campaignName}', SAMPLE_CALL)).toEqual([
      { level: 'error', text: 'placeholder_open' },
    ]);
  });
});
