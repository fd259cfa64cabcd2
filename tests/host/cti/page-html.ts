import { html } from 'hono/html';
import type { Integration } from './integration';

type Html = ReturnType<typeof html>;

/** The softphone. The integration's scripts travel as data: the page makes script elements of them. */
export function softphonePage(integration: Integration): Html {
  return page(
    html`<div id="softphone" data-scripts="${JSON.stringify(integration.scripts)}"></div>
      <script src="page.js"></script>`,
  );
}

export function errorPage(message: string): Html {
  return page(html`<main class="error" role="alert">${message}</main>`);
}

function page(body: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>ipSCAPE CTI (simulated)</title>
        <link rel="stylesheet" href="page.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}
