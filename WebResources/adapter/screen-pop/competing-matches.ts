import type { Match } from '../adapter-state';

/** A match with what ties it to others. */
export interface FoundMatch {
  readonly match: Match;
  /** The table as people call it. */
  readonly tableName: string;
  /** Id of the account a person belongs to. */
  readonly account?: string;
  /** A lead that has become a contact; `contact` is which, where Dataverse says so. */
  readonly qualified?: { readonly contact?: string };
}

export interface SettledMatches {
  /** Among these it is decided who is calling. */
  readonly competing: readonly FoundMatch[];
  /** Found too, but belonging to one of those: not somebody else. */
  readonly alsoFound: readonly FoundMatch[];
}

/**
 * A qualified lead does not compete with its contact; the account of the only person found does not compete with that
 * person. Everything found is in one of the two lists.
 */
export function settleMatches(found: readonly FoundMatch[]): SettledMatches {
  const contacts = found.filter((each) => isOf(each, 'contact')).map(({ match }) => match.record.id);
  const isContactsLead = ({ qualified }: FoundMatch): boolean =>
    qualified !== undefined &&
    (qualified.contact === undefined ? contacts.length === 1 : contacts.includes(qualified.contact));

  const persons = found.filter(
    (each) => (isOf(each, 'contact') || isOf(each, 'lead')) && !isContactsLead(each),
  );
  const account = persons.length === 1 ? persons[0]?.account : undefined;
  const isOfCall = (each: FoundMatch): boolean =>
    isContactsLead(each) || (isOf(each, 'account') && each.match.record.id === account);

  return {
    competing: found.filter((each) => !isOfCall(each)),
    alsoFound: found.filter(isOfCall),
  };
}

function isOf({ match }: FoundMatch, table: string): boolean {
  return match.record.table === table;
}
