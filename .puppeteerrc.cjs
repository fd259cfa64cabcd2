// `npm ci` downloads nothing but packages. Where no Chrome is found, scripts/test.ts installs one (scripts/browser.ts).
module.exports = { skipDownload: true };
