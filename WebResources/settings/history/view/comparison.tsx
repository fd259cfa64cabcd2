import type { ComparedColumn, ComparedPart } from '../../../configuration/compare-configurations';
import { Badge, type BadgeTone } from '../../../controls/badge';
import { columnName, rowWords, valueWords, type Text } from '../../view/words';
import { sideWords } from './side-words';
import { Problems } from './problems';
import type { OpenState } from './versions';

interface ComparisonProps {
  readonly state: OpenState;
  readonly text: Text;
}

/** The two sides: what differs first, what is the same folded away. */
export function ComparisonView({ state, text }: ComparisonProps) {
  const { comparison, versions } = state;
  const titles = {
    left: sideWords(state.left, versions, text),
    right: sideWords(state.right, versions, text),
  };
  return (
    <section aria-labelledby="comparison" data-testid="comparison">
      <h2 id="comparison">{text('history_comparison', titles)}</h2>
      {comparison?.kind === 'unreadable' && (
        <>
          <p>{text('history_unreadable', { version: sideWords(comparison.side, versions, text) })}</p>
          <Problems problems={comparison.problems} />
        </>
      )}
      {comparison?.kind === 'compared' && <Parts {...{ parts: comparison.parts, titles, text }} />}
    </section>
  );
}

interface Titles {
  readonly left: string;
  readonly right: string;
}

interface PartsProps {
  readonly parts: readonly ComparedPart[];
  readonly titles: Titles;
  readonly text: Text;
}

function Parts({ parts, titles, text }: PartsProps) {
  const different = parts.filter(({ kind }) => kind !== 'same');
  const same = parts.filter(({ kind }) => kind === 'same');
  return (
    <>
      {different.length === 0 && <p>{text('history_no_difference')}</p>}
      {different.map((part) => (
        <Part key={part.table + part.name} {...{ part, titles, text }} />
      ))}
      {same.length > 0 && (
        <details>
          <summary>{text('history_same_parts', { count: String(same.length) })}</summary>
          <ul class="lines">
            {same.map((part) => (
              <li key={part.table + part.name} class="line">
                {partWords(part, text)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const TONES: Readonly<Record<Exclude<ComparedPart['kind'], 'same'>, BadgeTone>> = {
  changed: 'warn',
  removed: 'bad',
  added: 'good',
};

function Part({ part, titles, text }: Omit<PartsProps, 'parts'> & { readonly part: ComparedPart }) {
  const different = part.columns.filter(({ isSame }) => !isSame);
  const same = part.columns.filter(({ isSame }) => isSame);
  return (
    <section class="part">
      <h3>
        {part.kind !== 'same' && <Badge tone={TONES[part.kind]}>{text(`history_part_${part.kind}`)}</Badge>}{' '}
        {partWords(part, text)}
      </h3>
      <Columns {...{ columns: different, sides: SIDES[part.kind], titles, text }} />
      {same.length > 0 && (
        <details>
          <summary>{text('history_same_settings', { count: String(same.length) })}</summary>
          <Columns {...{ columns: same, sides: SIDES.same, titles, text }} />
        </details>
      )}
    </section>
  );
}

/** What is only on one side has nothing to stand beside it. */
const SIDES = {
  same: ['left', 'right'],
  changed: ['left', 'right'],
  removed: ['left'],
  added: ['right'],
} as const satisfies Readonly<Record<ComparedPart['kind'], readonly (keyof Titles)[]>>;

interface ColumnsProps {
  readonly columns: readonly ComparedColumn[];
  readonly sides: readonly (keyof Titles)[];
  readonly titles: Titles;
  readonly text: Text;
}

function Columns({ columns, sides, titles, text }: ColumnsProps) {
  return (
    <table class="columns-compared">
      <thead>
        <tr>
          <th scope="col">{text('history_setting')}</th>
          {sides.map((side) => (
            <th key={side} scope="col">
              {titles[side]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {columns.map((compared) => (
          <tr key={compared.column} class={compared.isSame ? '' : 'differs'}>
            <th scope="row">{columnName(text, compared.column)}</th>
            {sides.map((side) => (
              <td key={side}>{valueWords(text, compared.column, compared[side])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function partWords({ table, name }: ComparedPart, text: Text): string {
  return table === 'ips_cticonfiguration' ? text('history_settings') : rowWords(text, { table, name });
}
