import type { FormCell, FormTab } from '../../description';
import { Field } from '../controls/field';
import type { ScriptedForm } from './scripted-form';
import { Subgrid } from './subgrid';
import { Timeline } from './timeline';
import { WebResourceControl } from './web-resource-control';

interface FormTabsProps {
  readonly scripted: ScriptedForm;
  readonly tab: FormTab | undefined;
}

/** The tab in front. The others are not there at all, so a web resource is reloaded on each change of tab. */
export function FormTabs({ scripted, tab }: FormTabsProps) {
  if (!tab) return null;
  const widths = tab.columns.map((column) => `minmax(0, ${Number.parseFloat(column.width) || 100}fr)`);
  return (
    <div
      key={tab.name}
      role="tabpanel"
      aria-label={tab.label}
      class="tab"
      style={{ gridTemplateColumns: widths.join(' ') }}
    >
      {tab.columns.map((column, index) => (
        <div key={index} class="tab-column">
          {column.sections.map((section) => (
            <section key={section.name} class="card" aria-label={section.label || tab.label}>
              {section.showsLabel && section.label !== '' && <h2>{section.label}</h2>}
              {section.rows.flat().map((cell) => (
                <CellView key={cell.control?.id} scripted={scripted} cell={cell} />
              ))}
            </section>
          ))}
        </div>
      ))}
    </div>
  );
}

function CellView({ scripted, cell }: { scripted: ScriptedForm; cell: FormCell }) {
  const { control } = cell;
  switch (control?.kind) {
    case undefined:
      return null;
    case 'field':
      return (
        <Field scripted={scripted} cell={cell} columnName={control.column} isDisabled={control.isDisabled} />
      );
    case 'subgrid':
      return cell.isHidden ? null : <Subgrid scripted={scripted} label={cell.label} control={control} />;
    case 'webResource':
      return cell.isHidden ? null : (
        <WebResourceControl form={scripted.form} label={cell.label} control={control} rows={cell.rowSpan} />
      );
    case 'timeline':
      return <Timeline form={scripted.form} />;
  }
}
