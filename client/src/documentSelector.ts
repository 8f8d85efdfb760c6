import type { TextDocumentFilter } from 'vscode-languageclient/node';

const languages = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact', 'vue', 'svelte', 'astro', 'html'];

/** Files that decide what a call reaches or how it is judged. */
const settingFiles = '**/{callsight.json,callsight.jsonc,.callsight.json,callsight.lock.json,.env,.env.*}';

/** The documents that the server is told of: on disk, not yet saved, or a cell of a notebook. */
export const documentSelector: TextDocumentFilter[] = [
  ...languages.flatMap((language) => [
    { scheme: 'file', language },
    { scheme: 'untitled', language },
    { scheme: 'vscode-notebook-cell', language },
  ]),
  { scheme: 'file', pattern: settingFiles },
];
