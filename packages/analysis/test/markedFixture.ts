import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CallSite, Endpoint, Weakness } from '@callsight/model';
import { createProject, type Project, type ProjectFiles, type ProjectOptions } from '../src/index';

/** A readable text of one or more files, with a mark under each target that names what the call reaches. */
export interface Fixture {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

const room = join(__dirname, '../..');
const fixtureFolders = ['src/clients', 'src/schemas', 'src/weaknesses', 'test/link'];
const header = /^\/\/ @file (\S+)$/;
const mark = /^\s*\/\/\s*\^+(?: .*)?$/;

/** Gives every fixture of the room, by path. */
export function fixtures(): readonly Fixture[] {
  return fixtureFolders.flatMap((folder) =>
    readdirSync(join(room, folder))
      .filter((file) => /\.fixture\.[a-z]+$/.test(file))
      .sort()
      .map((file) => ({
        name: file.replace(/\.fixture\..*$/, ''),
        path: join(room, folder, file),
        text: readFileSync(join(room, folder, file), 'utf8').replaceAll('\r\n', '\n'),
      })),
  );
}

interface Section {
  readonly header?: string;
  readonly file: string;
  readonly lines: readonly string[];
}

/** `// @file path` starts a file; a text without such a line is one file. */
function sectionsOf(text: string): readonly Section[] {
  const sections: { header?: string; file: string; lines: string[] }[] = [{ file: 'src/main.ts', lines: [] }];
  for (const line of text.split('\n')) {
    const file = header.exec(line)?.[1];
    if (file !== undefined) sections.push({ header: line, file, lines: [] });
    else if (!mark.test(line)) sections.at(-1)?.lines.push(line);
  }
  return sections.filter((section) => section.header !== undefined || section.lines.some((line) => line.trim() !== ''));
}

/** Gives the files of a fixture's text, without the marks. */
export function filesOf(text: string): ReadonlyMap<string, string> {
  return new Map(sectionsOf(text).map(({ file, lines }) => [file, lines.join('\n')]));
}

/** Gives a project over texts that are held in memory. */
export function projectOf(files: ReadonlyMap<string, string>, options?: ProjectOptions): Project {
  return createProject(inMemory(files), options);
}

/** Gives texts as the files of a project, in the order of the map. */
export function inMemory(files: ReadonlyMap<string, string>): ProjectFiles {
  return { list: () => [...files.keys()], read: (file) => files.get(file) };
}

/** Gives the text with the marks that the analysis finds, whatever marks it has. */
export function withMarks(text: string): string {
  const sections = sectionsOf(text);
  const { calls, weaknesses } = projectOf(filesOf(text)).analyse();
  return sections.map((section) => markedSection(section, calls, weaknesses)).join('\n');
}

function markedSection(
  { header, file, lines }: Section,
  calls: readonly CallSite[],
  weaknesses: readonly Weakness[],
): string {
  const own = calls.filter((call) => call.file === file);
  const weak = weaknesses.filter((weakness) => weakness.file === file);
  const marked = lines.flatMap((line, index) => [
    line,
    ...own.flatMap((call) => {
      const place = markedPlace(call);
      return place.line === index + 1 ? [markLine(place, line, say(call))] : [];
    }),
    ...weak.flatMap(({ kind, span, everywhere, conditional }) => {
      const words = [
        kind,
        everywhere ? 'everywhere' : `of ${callsWith(calls, file, span)}`,
        conditional ? 'perhaps' : '',
      ];
      return span.line === index + 1 ? [markLine(span, line, words.join(' ').trim())] : [];
    }),
  ]);
  return [...(header === undefined ? [] : [header]), ...marked].join('\n');
}

/** Gives how many calls are made with what stands at a place. */
function callsWith(calls: readonly CallSite[], file: string, { line, column }: Weakness['span']): string {
  const isThere = ({ options = [] }: CallSite) =>
    options.some(({ place }) => place.file === file && place.line === line && place.column === column);
  const count = calls.filter(isThere).length;
  return count === 1 ? '1 call' : `${count} calls`;
}

/** The target, or the callee where no argument names the target. */
function markedPlace(call: CallSite): { line: number; column: number; endLine: number; endColumn: number } {
  if (call.target) return call.target;
  const { line, column, endLine, endColumn } = call.span;
  return { line, column, endLine, endColumn };
}

function markLine(place: ReturnType<typeof markedPlace>, line: string, words: string): string {
  const from = Math.max(place.column - 1, 2);
  const end = place.endLine === place.line ? place.endColumn - 1 : line.length;
  return `//${' '.repeat(from - 2)}${'^'.repeat(Math.max(end - from, 1))} ${words}`;
}

/** Gives what a call reaches, in one line: `GET https://api.example.com/repos | unresolved parameter host`. */
export function say(call: CallSite): string {
  const reached = [
    ...call.endpoints.map(sayEndpoint),
    ...(call.relative ? ['relative'] : []),
    ...(call.unresolved
      ? [['unresolved', call.unresolved.reason, call.unresolved.name].filter((part) => part !== undefined).join(' ')]
      : []),
  ];
  return [
    ...(call.role === 'call' ? [] : [call.role]),
    ...(call.method === undefined ? [] : [call.method]),
    reached.join(' | '),
  ].join(' ');
}

const defaultPorts: Readonly<Record<string, number>> = { http: 80, https: 443 };

function sayEndpoint({ scheme, host, port, path, environment }: Endpoint): string {
  const known = defaultPorts[scheme] === port && port !== undefined ? '' : port === undefined ? ':?' : `:${port}`;
  const authority = scheme === '' && port === undefined ? host : `${host}${known}`;
  return `${scheme === '' ? '' : `${scheme}:`}//${authority}${path}${environment === undefined ? '' : ` (${environment})`}`;
}
