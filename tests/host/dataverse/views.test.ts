import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { asText } from './values';
import { createApiClient, errorOf, rowOf, rowsOf, type ApiClient, type Row } from '../testing/api-client';

const QUICK_FIND =
  "savedqueries?$select=savedqueryid,name,fetchxml&$filter=returnedtypecode eq 'contact' and querytype eq 4 " +
  'and isdefault eq true';

describe('views', () => {
  let api: ApiClient;
  beforeEach(() => {
    api = createApiClient();
  });

  const quickFind = async (): Promise<Row> => rowOf(await api.get(QUICK_FIND));
  const change = async (fetchxml: string): Promise<void> => {
    const { savedqueryid } = await quickFind();
    const answer = await api.send('PATCH', `savedqueries(${asText(savedqueryid)})`, { fetchxml });
    assert.equal(answer.status, 204, answer.text);
  };
  const publish = (xml: string) => api.send('POST', 'PublishXml', { ParameterXml: xml });
  const TABLE = '<importexportxml><entities><entity>contact</entity></entities></importexportxml>';

  it('are rows that everybody reads: standard ones and those of the imported solution', async () => {
    const { name, fetchxml } = await quickFind();
    assert.equal(name, 'Quick Find Active Contacts');
    assert.match(asText(fetchxml), /isquickfindfields="1".*attribute="mobilephone"/);
    const ours = await api.get("savedqueries?$filter=returnedtypecode eq 'tst_book'");
    assert.ok(rowsOf(ours).length > 0);
  });

  it('are changed once they are published, and not before', async () => {
    api.organisation.signInAs('system administrator');
    const before = asText((await quickFind())['fetchxml']);
    const after = before.replace('attribute="mobilephone"', 'attribute="home2"');
    await change(after);
    assert.equal((await quickFind())['fetchxml'], before);

    assert.equal((await publish(TABLE)).status, 204);
    assert.equal((await quickFind())['fetchxml'], after);
    const view = api.organisation.metadata.views.find(({ name }) => name === 'Quick Find Active Contacts');
    assert.equal(view?.fetchXml, after);
  });

  it('of another table stay unpublished', async () => {
    api.organisation.signInAs('system administrator');
    await change('<fetch />');
    await publish(TABLE.replace('contact', 'account'));
    assert.notEqual((await quickFind())['fetchxml'], '<fetch />');
  });

  it('take a privilege to change and another to publish', async () => {
    const { savedqueryid } = await quickFind();
    const refused = await api.send('PATCH', `savedqueries(${asText(savedqueryid)})`, {
      fetchxml: '<fetch />',
    });
    assert.match(errorOf(refused).message, /is missing prvWriteQuery privilege/);
    assert.match(errorOf(await publish(TABLE)).message, /is missing prvPublishCustomization privilege/);
  });

  it('are neither made nor deleted here, and nothing else is published', async () => {
    api.organisation.signInAs('system administrator');
    assert.equal((await api.send('POST', 'savedqueries', { name: 'x' })).status, 501);
    const error = errorOf(await publish('<importexportxml><webresources /></importexportxml>'));
    assert.match(error.message, /does not imitate publishing webresources/);
  });
});
