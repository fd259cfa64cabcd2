import { Dropdown } from '../../../controls/dropdown';
import { TextField } from '../../../controls/text-field';
import { NEW_TARGET, type Gap, type PageActions, type PageState, type Target } from '../page-state';
import { columnName, type Text } from '../../view/words';

interface TargetProps {
  readonly state: PageState;
  readonly actions: PageActions;
  readonly text: Text;
  readonly isBusy: boolean;
}

const NEW = 'new';

/** Which configuration: one that is there, or a new one with what a JSON cannot say of it. */
export function TargetFields({ state, actions, text, isBusy }: TargetProps) {
  const { target, configurations, step } = state;
  const gaps = step.kind === 'incomplete' ? step.gaps : [];
  return (
    <>
      <Dropdown
        label={text('json_target')}
        disabled={isBusy}
        value={target.kind === 'existing' ? target.id : NEW}
        choices={[
          ...configurations.map(({ id, name }) => ({ value: id, label: name })),
          { value: NEW, label: text('json_target_new') },
        ]}
        onChoose={(value) => actions.choose(value === NEW ? NEW_TARGET : { kind: 'existing', id: value })}
      />
      {target.kind === 'new' && <NewFields {...{ target, actions, text, isBusy, gaps }} />}
    </>
  );
}

interface NewFieldsProps extends Omit<TargetProps, 'state'> {
  readonly target: Extract<Target, { kind: 'new' }>;
  readonly gaps: readonly Gap[];
}

const FIELDS = [
  { name: 'name', gaps: ['json_gap_name', 'json_gap_name_taken'], column: 'ips_name' },
  { name: 'ctiUrl', gaps: ['json_gap_address'], column: 'ips_ctiurl' },
  { name: 'integrationKey', gaps: ['json_gap_key'], column: 'ips_integrationkey' },
  { name: 'defaultCountry', gaps: ['json_gap_country'], column: 'ips_defaultcountry' },
] as const;

function NewFields({ target, actions, text, isBusy, gaps }: NewFieldsProps) {
  return (
    <div class="fields">
      {FIELDS.map(({ name, column, ...field }) => {
        const gap = gaps.find((one) => (field.gaps as readonly Gap[]).includes(one));
        return (
          <TextField
            key={name}
            label={columnName(text, column)}
            value={target[name]}
            disabled={isBusy}
            isWrong={gap !== undefined}
            hint={gap && text(gap)}
            onInput={(value) => actions.choose({ ...target, [name]: value })}
          />
        );
      })}
    </div>
  );
}
