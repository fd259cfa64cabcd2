import type { TableDescription } from '../../description';
import { useRows } from '../list/use-rows';
import { Icon } from '../frame/icon';
import { useTable } from '../list/use-table';
import { useShell } from '../shell-context';
import { textOf } from '../text';
import { useStore } from '../store';
import type { WebApiRow } from '../xrm/web-api-request';
import type { RecordForm } from './record-form';

const SHOWN = [
  'subject',
  'statecode',
  'directioncode',
  'phonenumber',
  'actualstart',
  'createdon',
  'actualdurationminutes',
];

/** Phone calls about the record, or with it as a party. Reads them again whenever a phone call changes. */
export function Timeline({ form }: { form: RecordForm }) {
  const phonecall = useTable('phonecall');
  const { id } = useStore(form.state);
  return (
    <section class="timeline" data-testid="timeline" aria-label="Timeline">
      {phonecall.state === 'failed' && <p class="page-problem">{phonecall.message}</p>}
      {id === undefined && <p class="empty">Almost there: save the record to see its timeline.</p>}
      {phonecall.state === 'ready' && id !== undefined && <Calls phonecall={phonecall.value} recordId={id} />}
    </section>
  );
}

function Calls({ phonecall, recordId }: { phonecall: TableDescription; recordId: string }) {
  const { loaded } = useRows('phonecall', timelinePath(phonecall, recordId));
  if (loaded.state === 'loading') return <p class="page-waiting">Loading…</p>;
  if (loaded.state === 'failed') return <p class="page-problem">{loaded.message}</p>;
  if (loaded.value.rows.length === 0) return <p class="empty">No activities yet</p>;
  return (
    <ol>
      {loaded.value.rows.map((row) => (
        <Call key={textOf(row['activityid'])} row={row} />
      ))}
    </ol>
  );
}

function timelinePath(phonecall: TableDescription, recordId: string): string {
  const wrapCode = 'ips_wrapcode' in phonecall.columns ? ['ips_wrapcode'] : [];
  const isParty = `phonecall_activity_parties/any(party:party/_partyid_value eq ${recordId})`;
  const filter = encodeURIComponent(`_regardingobjectid_value eq ${recordId} or ${isParty}`);
  return `phonecalls?$select=activityid,${[...SHOWN, ...wrapCode].join(',')}&$filter=${filter}&$orderby=createdon desc`;
}

function Call({ row }: { row: WebApiRow }) {
  const { go } = useShell();
  const id = textOf(row['activityid']);
  const isOutgoing = row['directioncode'] === true;
  const start = row['actualstart'] ?? row['createdon'];
  const minutes = row['actualdurationminutes'];
  const wrapCode = row['ips_wrapcode'];
  return (
    <li data-activity={id} data-state={textOf(row['statecode'])}>
      <span class="record-image" aria-hidden="true">
        <Icon name="phone" />
      </span>
      <div>
        <button type="button" class="link" onClick={() => go({ kind: 'record', table: 'phonecall', id })}>
          {textOf(row['subject']) || '(no subject)'}
        </button>
        <p>
          <span data-part="direction">{isOutgoing ? '↗ Outgoing' : '↙ Incoming'}</span>
          {' · '}
          <span data-part="number">{textOf(row['phonenumber'])}</span>
          {typeof minutes === 'number' && ` · ${minutes} min`}
        </p>
        <p>
          <span class="badge" data-part="status">
            {textOf(row['statecode@OData.Community.Display.V1.FormattedValue'])}
          </span>
          {typeof wrapCode === 'string' && (
            <span class="badge" data-part="wrap-code">
              {wrapCode}
            </span>
          )}
          {typeof start === 'string' && (
            <time dateTime={start}>{new Date(start).toLocaleString('en-AU')}</time>
          )}
        </p>
      </div>
    </li>
  );
}
