import { type CommentForm, markupCommentAt, type TemplateCode, templateCode } from './markup/templateCode';

/** How a file's text is parsed. */
export type SourceKind = 'ts' | 'tsx' | 'js' | 'jsx' | 'json';

/** A text in which only script content is left: same length and lines as the file, so that positions are the same. */
export interface ScriptText {
  readonly text: string;
  readonly kind: SourceKind;
}

const kindByEnding: ReadonlyMap<string, SourceKind> = new Map([
  ...(['ts', 'mts', 'cts'] as const).map((ending) => [ending, 'ts'] as const),
  ...(['js', 'mjs', 'cjs'] as const).map((ending) => [ending, 'js'] as const),
  ...(['vue', 'svelte', 'astro'] as const).map((ending) => [ending, 'ts'] as const),
  ...(['html', 'htm'] as const).map((ending) => [ending, 'js'] as const),
  ['tsx', 'tsx'],
  ['jsx', 'jsx'],
  ['json', 'json'],
]);

/** Gives how a file is parsed, by its ending, or `undefined` when it holds no script; components may say more inside. */
export function sourceKind(file: string): SourceKind | undefined {
  return kindByEnding.get(endingOf(file));
}

/**
 * Gives the script content of a file: all of it, or for pages (`.html`, `.vue`, `.svelte`, `.astro`) what stands in
 * `<script>` and frontmatter, with spaces in place of the rest; nothing but spaces where elements load from elsewhere.
 * Gives `undefined` for a file without script.
 */
export function scriptBlocks(file: string, text: string): ScriptText | undefined {
  const kind = sourceKind(file);
  if (kind === undefined) return undefined;
  const ending = endingOf(file);
  if (!pages.has(ending)) return { text, kind };
  const found = findBlocks(text, ending === 'astro');
  const length = found.reduce((sum, { from, to }) => sum + to - from, 0);
  // A page that holds a bundle was built; what it loads still counts.
  const blocks = ending.startsWith('htm') && length > writtenLimit ? [] : found;
  if (blocks.length === 0) return loading.test(text) ? { text: spaces(text), kind } : undefined;
  return { text: keepBlocks(text, blocks), kind: ending === 'astro' ? 'ts' : joinedKind(blocks) };
}

/** Tells whether a file is one in which script is a part. */
export function isPage(file: string): boolean {
  return pages.has(endingOf(file));
}

/** Gives a text with blanks in place of all that is no end of a line. */
export function blankPage(text: string): string {
  return spaces(text);
}

/** Gives the code in the markup of a component (`.vue`, `.svelte`, `.astro`), where it may call or write anything. */
export function templateOf(file: string, text: string): TemplateCode | undefined {
  const ending = endingOf(file);
  return templateCode(ending, text, markupStart(ending, text));
}

/** Gives which comment may stand at a place of a file: one of code or one of markup; `undefined` inside a tag. */
export function commentAt(file: string, text: string, place: number): CommentForm | undefined {
  const ending = endingOf(file);
  const isCode =
    !pages.has(ending) || findBlocks(text, ending === 'astro').some(({ from, to }) => place >= from && place <= to);
  return isCode ? 'code' : markupCommentAt(ending, text, markupStart(ending, text), place);
}

function markupStart(ending: string, text: string): number {
  const front = ending === 'astro' ? frontmatterOf(text) : undefined;
  return front ? front.to + fenceLength : 0;
}

/** Endings of files in which script is a part. */
const pages: ReadonlySet<string> = new Set(['html', 'htm', 'vue', 'svelte', 'astro']);
/** A page with more script than this, in UTF-16 units, was not written by hand. */
const writtenLimit = 32 * 1024;
/** An element that loads what it runs or shows. */
const loading = /<(?:script|iframe)\b[^<>]*\bsrc\b/i;

interface Block {
  readonly from: number;
  readonly to: number;
  readonly language: string;
}

const comment = '<!--';
const opening = /<script(?=[\s/>])|<!--/gi;
const closing = /<\/script(?=[\s/>]|$)/gi;
const attribute = /\s*(?:([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|\{[^{}]*\}|([^\s"'=<>`]+)))?|\/)/y;
const fenceLength = '---'.length;
const fence = /^\uFEFF?\s*---/;
/** Types of a script element that a browser or a bundler runs. */
const scriptTypes = new Set([
  '',
  'module',
  'text/javascript',
  'application/javascript',
  'text/typescript',
  'ts',
  'text/babel',
]);

function findBlocks(text: string, frontmatter: boolean): readonly Block[] {
  const blocks: Block[] = [];
  const front = frontmatter ? frontmatterOf(text) : undefined;
  if (front) blocks.push(front);
  opening.lastIndex = blocks[0] === undefined ? 0 : Math.min(text.length, blocks[0].to + 3);
  for (let tag = opening.exec(text); tag !== null; tag = opening.exec(text)) {
    if (tag[0] === comment) {
      const end = text.indexOf('-->', opening.lastIndex);
      if (end < 0) break;
      opening.lastIndex = end + 3;
      continue;
    }
    const { end, language, runs, empty } = readTag(text, opening.lastIndex);
    if (end === undefined) break;
    opening.lastIndex = end;
    if (empty) continue;
    closing.lastIndex = end;
    const to = closing.exec(text)?.index ?? text.length;
    if (runs) blocks.push({ from: end, to, language });
    opening.lastIndex = to;
  }
  return blocks;
}

/** What stands between the fences on top of an Astro page. */
function frontmatterOf(text: string): Block | undefined {
  const open = fence.exec(text);
  if (open === null) return undefined;
  const from = open[0].length;
  const close = text.indexOf('\n---', from);
  return { from, to: close < 0 ? text.length : close + 1, language: 'ts' };
}

/** Reads the attributes from `at` to the `>`; `end` is absent when the tag is not closed. */
function readTag(text: string, at: number) {
  let language = '';
  let type = '';
  let last = '';
  attribute.lastIndex = at;
  for (let end = at; ; end = attribute.lastIndex) {
    const found = attribute.exec(text);
    if (found === null) {
      const close = /\s*(.?)/suy;
      close.lastIndex = end;
      const mark = close.exec(text)?.[1];
      // Anything that is no attribute is stepped over, as a browser does.
      if (mark === undefined || mark === '') return { end: undefined, language, runs: false, empty: false };
      if (mark === '>') {
        const runs = scriptTypes.has(type.toLowerCase());
        return { end: close.lastIndex, language, runs, empty: last === '/' };
      }
      attribute.lastIndex = close.lastIndex;
      continue;
    }
    const [whole, name = '/', double, single, plain] = found;
    last = whole.trim();
    const value = double ?? single ?? plain ?? '';
    if (name.toLowerCase() === 'lang') language = value.toLowerCase();
    if (name.toLowerCase() === 'type') type = value;
  }
}

function keepBlocks(text: string, blocks: readonly Block[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const [index, { from, to }] of blocks.entries()) {
    // The end of one block must not run into the start of the next: `a` + `(b)` would be a call.
    const gap = spaces(text.slice(at, from));
    pieces.push(index > 0 && gap !== '' ? `;${gap.slice(1)}` : gap, text.slice(from, to));
    at = to;
  }
  pieces.push(spaces(text.slice(at)));
  return pieces.join('');
}

function spaces(text: string): string {
  return text.replace(/[^\n\r\u2028\u2029]/g, ' ');
}

function joinedKind(blocks: readonly Block[]): SourceKind {
  const languages = new Set(blocks.map(({ language }) => language));
  const typed = languages.has('ts') || languages.has('typescript') || languages.has('tsx');
  const elements = languages.has('tsx') || languages.has('jsx');
  if (typed) return elements ? 'tsx' : 'ts';
  return elements ? 'jsx' : 'js';
}

function endingOf(file: string): string {
  return file.slice(file.lastIndexOf('.') + 1).toLowerCase();
}
