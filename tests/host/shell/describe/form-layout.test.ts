import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { standardMetadata } from '../../standard/standard-metadata';
import { formLayout } from './form-layout';

const label = (text: string) => `<labels><label description="${text}" languagecode="1033" /></labels>`;

const control = (classId: string, attributes: string, parameters = '') =>
  `<row><cell showlabel="true">${label('Label')}<control classid="{${classId}}" ${attributes}>${parameters}</control></cell></row>`;

const form = (rows: string, rest = '') =>
  `<form><tabs><tab name="general">${label('General')}<columns><column width="50%"><sections>` +
  `<section name="main" showlabel="true">${label('Main')}<rows>${rows}</rows></section>` +
  `</sections></column></columns></tab></tabs>${rest}</form>`;

const controlOf = (rows: string) =>
  formLayout(form(rows)).tabs[0]?.columns[0]?.sections[0]?.rows[0]?.[0]?.control;

describe('a form layout', () => {
  it('has tabs, columns, sections and cells with their labels', () => {
    const row = control('4273EDBD-AC1D-40d3-9FB2-095C621B552D', 'id="name" datafieldname="ips_name"');
    const tab = formLayout(form(row)).tabs[0];
    const column = tab?.columns[0];
    const section = column?.sections[0];
    const labels = [tab?.label, column?.width, section?.label, section?.rows[0]?.[0]?.label];
    assert.deepEqual(labels, ['General', '50%', 'Main', 'Label']);
  });

  it('knows a field by its class id in any case', () => {
    const row = control(
      '4273edbd-ac1d-40D3-9fb2-095c621b552d',
      'id="x" datafieldname="ips_name" disabled="true"',
    );
    assert.deepEqual(controlOf(row), { kind: 'field', id: 'x', column: 'ips_name', isDisabled: true });
  });

  it('reads a subgrid', () => {
    const parameters =
      '<parameters><TargetEntityType>ips_screenpoprule</TargetEntityType><ViewId>{ABCDEF00-0000-0000-0000-000000000001}</ViewId>' +
      '<RelationshipName>a_b</RelationshipName><RecordsPerPage>7</RecordsPerPage></parameters>';
    assert.deepEqual(controlOf(control('E7A81278-8635-4D9E-8D4D-59480B391C5B', 'id="rules"', parameters)), {
      kind: 'subgrid',
      id: 'rules',
      table: 'ips_screenpoprule',
      viewId: 'abcdef00-0000-0000-0000-000000000001',
      relationship: 'a_b',
      rowsPerPage: 7,
    });
  });

  it('reads a web resource with the data it is given', () => {
    const parameters =
      '<parameters><Url>$webresource:ips_/try.html</Url><Data>a=1</Data><PassParameters>true</PassParameters></parameters>';
    assert.deepEqual(controlOf(control('9FDF5F91-88B1-47F4-AD53-C11EFC01A01D', 'id="w"', parameters)), {
      kind: 'webResource',
      id: 'w',
      name: 'ips_/try.html',
      data: 'a=1',
      passesParameters: true,
    });
  });

  it('can be read of every form of the standard tables', () => {
    const forms = standardMetadata().forms;
    assert.ok(forms.length > 0);
    for (const { formXml, table } of forms) assert.ok(formLayout(formXml).tabs.length > 0, table);
  });

  it('keeps a cell that is not shown: its column is on the form all the same', () => {
    const hidden =
      '<row><cell visible="false"><control classid="{4273EDBD-AC1D-40D3-9FB2-095C621B552D}" id="x" datafieldname="x" /></cell></row>';
    const [[cell] = []] = formLayout(form(hidden)).tabs[0]?.columns[0]?.sections[0]?.rows ?? [];
    assert.equal(cell?.isHidden, true);
    assert.equal(cell.control?.kind, 'field');
  });

  it('reads libraries and handlers, but for those switched off', () => {
    const events =
      '<formLibraries><Library name="ips_/forms.js" libraryUniqueId="{1}" /></formLibraries><events>' +
      '<event name="onchange" attribute="ips_url"><Handlers>' +
      '<Handler functionName="A.b" libraryName="ips_/forms.js" enabled="true" parameters="" passExecutionContext="true" />' +
      '<Handler functionName="A.off" libraryName="ips_/forms.js" enabled="false" parameters="" /></Handlers></event></events>';
    const layout = formLayout(form('', events));
    assert.deepEqual(layout.libraries, ['ips_/forms.js']);
    assert.deepEqual(layout.handlers, [
      { event: 'onchange', column: 'ips_url', functionName: 'A.b', passesContext: true, parameters: '' },
    ]);
  });

  it('names a control it cannot draw', () => {
    assert.throws(
      () => formLayout(form(control('00000000-0000-0000-0000-00000000000A', 'id="map"'))),
      /"map"/,
    );
  });

  it('names an event it does not raise', () => {
    const events = '<events><event name="onreadystatecomplete"><Handlers /></event></events>';
    assert.throws(() => formLayout(form('', events)), /onreadystatecomplete/);
  });
});
