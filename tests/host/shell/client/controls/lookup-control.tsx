import { useState } from 'preact/hooks';
import { Icon } from '../frame/icon';
import { hostContext, tableSummary } from '../host-context';
import { lookupsOf, type LookupValue } from '../form/column-values';
import { bracedId, plainId } from '../record-id';
import { textOf } from '../text';
import { useShell } from '../shell-context';
import { readRows } from '../xrm/web-api-request';
import type { ControlProps } from './field';

/** Lookups, regarding and activity parties: chosen records as links, and a search by name. */
export function LookupControl({ inputId, column, value, isReadOnly, describedBy, onChange }: ControlProps) {
  const chosen = lookupsOf(value);
  const isList = column.type === 'PartyList';
  const remove = (reference: LookupValue) => {
    const rest = chosen.filter((other) => other !== reference);
    onChange(rest.length > 0 ? rest : null);
  };
  return (
    <div class="lookup">
      {chosen.map((reference) => (
        <LookupLink
          key={reference.id}
          reference={reference}
          {...(!isReadOnly && { onRemove: () => remove(reference) })}
        />
      ))}
      {!isReadOnly && (isList || chosen.length === 0) && (
        <LookupSearch
          inputId={inputId}
          label={column.displayName}
          describedBy={describedBy}
          targets={column.targets ?? ['contact', 'account', 'lead', 'systemuser']}
          onChoose={(reference) => onChange(isList ? [...chosen, reference] : [reference])}
        />
      )}
      {isReadOnly && chosen.length === 0 && <span class="empty">---</span>}
    </div>
  );
}

function LookupLink({ reference, onRemove }: { reference: LookupValue; onRemove?: () => void }) {
  const { go } = useShell();
  return (
    <span class="chip" data-record={plainId(reference.id)}>
      <button
        type="button"
        class="link"
        onClick={() => go({ kind: 'record', table: reference.entityType, id: plainId(reference.id) })}
      >
        {reference.name || '(no name)'}
      </button>
      {onRemove && (
        <button type="button" class="icon-button" aria-label={`Remove ${reference.name}`} onClick={onRemove}>
          <Icon name="close" />
        </button>
      )}
    </span>
  );
}

interface LookupSearchProps {
  readonly inputId: string;
  readonly label: string;
  readonly describedBy: string | undefined;
  readonly targets: readonly string[];
  readonly onChoose: (reference: LookupValue) => void;
}

function LookupSearch({ inputId, label, describedBy, targets, onChoose }: LookupSearchProps) {
  const [matches, setMatches] = useState<readonly LookupValue[] | undefined>(undefined);
  const search = async (text: string) =>
    setMatches(text.trim() === '' ? undefined : await findByName(targets, text));
  return (
    <div class="lookup-search">
      <input
        id={inputId}
        type="search"
        role="combobox"
        list={undefined}
        aria-expanded={matches !== undefined}
        aria-controls={`${inputId}-matches`}
        aria-describedby={describedBy}
        autocomplete="off"
        placeholder={`Look for ${label}`}
        onInput={(event) => void search(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && setMatches(undefined)}
      />
      {matches && (
        <ul id={`${inputId}-matches`} class="matches" role="listbox" aria-label={label}>
          {matches.length === 0 && <li class="empty">No records found</li>}
          {matches.map((reference) => (
            <li key={reference.id} role="option" aria-selected="false">
              <button type="button" class="link" onClick={() => onChoose(reference)}>
                {reference.name} <small>{tableSummary(reference.entityType).displayName}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The first records of each table with the text in their name; a table the user may not read gives none. */
async function findByName(targets: readonly string[], text: string): Promise<readonly LookupValue[]> {
  const tables = hostContext.tables.filter((table) => targets.includes(table.logicalName));
  const condition = encodeURIComponent(`'${text.trim().replace(/'/g, "''")}'`);
  const found = await Promise.all(
    tables.map(async (table) => {
      const { primaryIdColumn: id, primaryNameColumn: name } = table;
      const query = `$select=${id},${name}&$filter=contains(${name},${condition})&$orderby=${name}&$top=10`;
      const page = await readRows(`${table.entitySetName}?${query}`).catch(() => ({ rows: [] }));
      return page.rows.map((row) => ({
        id: bracedId(textOf(row[id])),
        name: textOf(row[name]),
        entityType: table.logicalName,
      }));
    }),
  );
  return found.flat();
}
