import { plainHtml } from '../encode/htmlText';
import type { ReportInput } from '../format';
import { markdownReport } from '../formats/markdown';
import { scriptHash, styleHash } from './hashes';
import { type Markup, markup, verbatim } from './markup';
import { type PageModel, pageModel } from './pageModel';
import { script } from './script';
import { certificates } from './sections/certificates';
import { changes } from './sections/changes';
import { coverage } from './sections/coverage';
import { exceptions } from './sections/exceptions';
import { navigation, title, topBar } from './sections/header';
import { hostDetails } from './sections/hostDetails';
import { hostTable } from './sections/hostTable';
import { method } from './sections/method';
import { risks } from './sections/risks';
import { transfers } from './sections/transfers';
import { unresolvedCalls } from './sections/unresolvedCalls';
import { verdict } from './sections/verdict';
import { type SectionId, sectionIds } from './sectionTable';
import { styles } from './styles/styles';

/** Where the page is shown: a file of its own, or the editor's webview with its nonce and style source. */
export type PageTarget =
  | { readonly mode: 'export' }
  | { readonly mode: 'webview'; readonly nonce: string; readonly cspSource: string };

const policyOf = (target: PageTarget): string =>
  target.mode === 'export'
    ? `default-src 'none'; style-src 'sha256-${styleHash}'; script-src 'sha256-${scriptHash}'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`
    : `default-src 'none'; style-src ${target.cspSource} 'nonce-${target.nonce}'; script-src 'nonce-${target.nonce}'; base-uri 'none'; form-action 'none'`;

const written: Readonly<Record<SectionId, (model: PageModel) => Markup>> = {
  coverage,
  verdict,
  changes,
  risks,
  hosts: hostTable,
  details: hostDetails,
  transfers,
  certificates,
  unresolved: unresolvedCalls,
  exceptions,
  method,
};

/** The page carries its Markdown for the clipboard; the whole of a large one is a format of its own. */
const mostMarkdown = 100_000;

/** With more hosts than these a browser draws each section only when it comes into view. */
const manyHosts = 60;

/**
 * Gives the report as one HTML document with nothing outside it: no request, no inline handler.
 * It can be read without script; the script sorts, filters and switches the reader's view.
 * In the webview it posts `{ type: 'open', id }` and `{ type: 'save' }`; `openPlaces` tells what an id means.
 */
export const renderPage = (input: ReportInput, target: PageTarget): string => {
  const model = pageModel(input, target.mode);
  const nonce = target.mode === 'webview' ? markup` nonce="${target.nonce}"` : markup``;
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
${topBar(model)}
<div class="page">
${navigation}
<main id="main" tabindex="-1"${model.hosts.length > manyHosts && markup` class="large"`}>
${title(model)}
${sectionIds.map((id) => written[id](model))}
</main>
<footer><p>An estimate from the evidence shown, not legal advice. Not listed is not the same as safe.</p><p>${input.tool.name} ${input.tool.version} · ${input.tool.model} · <time datetime="${input.now}">${input.now}</time></p></footer>
</div>
<textarea id="as-markdown" hidden readonly tabindex="-1" aria-label="The report as Markdown">${verbatim(plainHtml(markdownReport(input, mostMarkdown)))}</textarea>
<script${nonce}>${verbatim(script)}</script>
</body>
</html>
`.html;
};
