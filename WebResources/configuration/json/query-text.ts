/** `{{name}}`, text in quotes, or what lies between. */
const PIECES = /\{\{[^{}]*\}\}|'(?:[^']|'')*'|[^'{]+|[{']/g;
/** A word that can only be a column or an operator: no part of a path, a qualified name or a named argument. */
const WORD = /(?<![\w./@-])[A-Za-z_]\w*(?!\w|[./(-]|\s*=(?!=))/g;

/**
 * The query with its columns in lower case, as Dataverse names them; people copy schema names, which are mixed.
 * Navigation properties (`primarycontactid/fullname`) keep their case: theirs matters.
 */
export function lowerCaseColumns(query: string): string {
  return query.replace(
    /(\$(?:select|filter)\s*=)([^]*?)(?=&\s*\$|$)/gi,
    (_, option: string, value: string) => {
      const lowered = value.replace(PIECES, (piece) =>
        /^['{]/.test(piece) ? piece : piece.replace(WORD, (word) => word.toLowerCase()),
      );
      return option + lowered;
    },
  );
}
