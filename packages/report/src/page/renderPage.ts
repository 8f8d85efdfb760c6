import type { ReportInput } from '../format';
import { scriptHash, styleHash } from './hashes';
import { type Markup, markup, verbatim } from './markup';
import { type PageModel, pageModel } from './pageModel';
import { script } from './script';
import { findingList } from './sections/findingList';
import { method, policy, transfers } from './sections/governance';
import { hostDetails } from './sections/hostDetails';
import { hostTable } from './sections/hostTable';
import { header, overview } from './sections/overview';
import { risks } from './sections/risks';
import { unresolvedCalls } from './sections/unresolvedCalls';
import { styles } from './styles';

/** Where the page is shown: a file of its own, or the editor's webview with its nonce and style source. */
export type PageTarget =
  | { readonly mode: 'export' }
  | { readonly mode: 'webview'; readonly nonce: string; readonly cspSource: string };

const policyOf = (target: PageTarget): string =>
  target.mode === 'export'
    ? `default-src 'none'; style-src 'sha256-${styleHash}'; script-src 'sha256-${scriptHash}'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`
    : `default-src 'none'; style-src ${target.cspSource} 'nonce-${target.nonce}'; script-src 'nonce-${target.nonce}'; base-uri 'none'; form-action 'none'`;

const sections: readonly (readonly [string, string])[] = [
  ['risks', 'What to do first'],
  ['hosts', 'Hosts'],
  ['findings', 'Findings'],
  ['unresolved', 'Unknown hosts'],
  ['transfers', 'Where data goes'],
  ['policy', 'Policy'],
  ['method', 'Limits'],
];

const navigation = (body: string): Markup =>
  markup`<nav aria-label="Sections"><ul>${sections
    .filter(([id]) => body.includes(`<section id="${id}"`))
    .map(([id, title]) => markup`<li data-nav="${id}"><a href="#${id}">${title}</a></li>`)}</ul></nav>`;

const bodyOf = (model: PageModel): Markup => markup`${overview(model)}
${risks(model)}
${hostTable(model)}
${findingList(model)}
${unresolvedCalls(model)}
${transfers(model)}
${policy(model)}
${hostDetails(model)}
${method(model)}`;

/**
 * Gives the report as one HTML document with nothing outside it: no request, no inline handler.
 * It can be read without script; the script sorts, filters and switches the reader's view.
 * In the webview it posts `{ type: 'open', id }` and `{ type: 'save' }`; `openPlaces` tells what an id means.
 */
export const renderPage = (input: ReportInput, target: PageTarget): string => {
  const model = pageModel(input, target.mode);
  const nonce = target.mode === 'webview' ? markup` nonce="${target.nonce}"` : markup``;
  const body = bodyOf(model);
  return markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${verbatim(policyOf(target).replaceAll('"', ''))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${input.tool.name} ${input.tool.version}">
<title>${input.project} · CallSight report</title>
<style${nonce}>${verbatim(styles)}</style>
</head>
<body data-view="all">
<a class="skip" href="#main">Skip to the report</a>
<div class="page">
${header(model)}
${navigation(body.html)}
<main id="main" tabindex="-1">
${body}
</main>
<footer><p>An estimate from the evidence shown, not legal advice. Not listed is not the same as safe.</p><p>${input.tool.name} ${input.tool.version} · ${input.tool.model} · <time datetime="${input.now}">${input.now}</time></p></footer>
</div>
<script${nonce}>${verbatim(script)}</script>
</body>
</html>
`.html;
};
