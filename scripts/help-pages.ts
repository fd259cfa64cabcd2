import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marked, type Tokens } from 'marked';
import { ScriptError } from './script-error.js';

/** The pages of docs/ that ship, so that people read them inside Dynamics: the same text, no second copy. */
const HELP_PAGES = ['admin-guide', 'agent-guide', 'troubleshooting', 'third-party-notices'] as const;

/** Writes the help pages as web resources, `ips_/help/admin_guide.html` and the like. */
export function writeHelpPages(docs: string, target: string): void {
  const folder = join(target, 'ips_/help');
  mkdirSync(folder, { recursive: true });
  for (const name of HELP_PAGES) {
    const source = readFileSync(join(docs, `${name}.md`), 'utf8');
    writeFileSync(join(folder, fileOf(name)), helpPage(name, source));
  }
}

/**
 * One page of the documentation as a web resource. Headings get the anchors GitHub gives them, so that a link into the
 * repository's page fits this one too. Pictures stay out: they are of use to who has not installed anything yet, and a
 * solution is no place for megabytes of them. Links to pages that do not ship become plain text.
 *
 * @throws ScriptError for raw HTML, which would not be checked by anyone
 */
export function helpPage(name: string, markdown: string): string {
  const anchors = new Map<string, number>();
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const level = String(depth);
        return `<h${level} id="${anchorOf(plainText(tokens), anchors)}">${this.parser.parseInline(tokens)}</h${level}>\n`;
      },
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        if (/^https:/.test(href)) return `<a href="${href}" target="_blank" rel="noopener">${text}</a>`;
        const [page = '', anchor] = href.replace(/\.md(?=#|$)/, '').split('#');
        if (page !== '' && !HELP_PAGES.some((one) => one === page)) return text;
        return `<a href="${page && fileOf(page)}${anchor === undefined ? '' : `#${anchor}`}">${text}</a>`;
      },
      image: () => '',
      html({ text }) {
        throw new ScriptError(`docs/${name}.md`, `has raw HTML: ${text.trim()}`, 'Write it as Markdown.');
      },
      table(token) {
        const row = (tag: string, cells: readonly Tokens.TableCell[]): string =>
          `<tr>${cells.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join('')}</tr>`;
        const body = token.rows.map((cells) => row('td', cells)).join('\n');
        return `<div class="table" tabindex="0"><table><thead>${row('th', token.header)}</thead><tbody>${body}</tbody></table></div>\n`;
      },
    },
  });
  const content = marked.parse(markdown, { async: false });
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? name;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>${title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="stylesheet" href="../settings/page.css" />
    <link rel="stylesheet" href="help.css" />
  </head>
  <body>
    <nav aria-label="Help">${HELP_PAGES.map((page) => navigation(page, page === name)).join(' ')}</nav>
    <main>
${content}    </main>
  </body>
</html>
`;
}

function navigation(page: (typeof HELP_PAGES)[number], isHere: boolean): string {
  const words = page.replace('admin', 'administrator').replace('-', ' ');
  const label = words.charAt(0).toUpperCase() + words.slice(1);
  return `<a href="${fileOf(page)}"${isHere ? ' aria-current="page"' : ''}>${label}</a>`;
}

/** The name of a web resource takes no hyphen. */
function fileOf(page: string): string {
  return `${page.replaceAll('-', '_')}.html`;
}

/** As GitHub: lower case, blanks to hyphens, punctuation away; a second one of a name is numbered. */
function anchorOf(heading: string, used: Map<string, number>): string {
  const anchor = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_\- ]/gu, '')
    .replaceAll(' ', '-');
  const times = used.get(anchor) ?? 0;
  used.set(anchor, times + 1);
  return times === 0 ? anchor : `${anchor}-${String(times)}`;
}

function plainText(tokens: readonly Tokens.Generic[]): string {
  return tokens
    .map((token) => (token.tokens ? plainText(token.tokens) : String(token['text'] ?? '')))
    .join('');
}
