import { clientModels } from './clients/index';

const modules = new Set(clientModels.flatMap((model) => Object.keys(model.modules)));
const globals = new Set(
  clientModels.flatMap((model) => (model.cue === undefined ? Object.keys(model.globals ?? {}) : [])),
);
const cues = clientModels.flatMap((model) => model.cue ?? []);

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** What a framework injects goes by its name alone, wherever that stands. */
const injected = clientModels.flatMap((model) => (model.injected ?? []).map(({ name }) => escaped(name))).join('|');

const named = [...globals].map(escaped).join('|');

/** Where a module is imported: one search for all of them, since there are too many for one expression. */
const importing = /(?:from|import|require)[\s(]*(?:\/\*[^*]*\*\/\s*)?(["'`])(?:node:)?([^"'`\n]+)\1/g;

const families = [...modules].filter((name) => /^\*|\*$/.test(name));
const family = new RegExp(
  families
    .map((name) =>
      name.startsWith('*') ? `${escaped(name.slice(1))}(?:\\.[cm]?[jt]s)?$` : `^${escaped(name.slice(0, -1))}`,
    )
    .join('|'),
);

/**
 * One of the globals of a modelled library as a name of its own. A member (`this.fetch`, `map.axios`) is none, unless
 * it is one of the global object; of that, other members are none either.
 */
const cue = new RegExp(
  `(?<![\\w$.])(?:${named})(?![\\w$]|\\s*:(?!:))|(?:globalThis|window|self|global)\\s*(?:(?:\\?\\.|\\.)\\s*(?:\\[|(?:${named})(?![\\w$]))|\\[|\\})|(?<![\\w$])(?:${injected})(?![\\w$]|\\s*:(?!:))${cues.map((text) => `|${text}`).join('')}`,
);

/** Tells whether a text can hold a call of a modelled library at all. A text without such a cue costs no parse. */
export function mayCall(text: string): boolean {
  if (cue.test(text)) return true;
  for (const [, , specifier = ''] of text.matchAll(importing))
    if (modules.has(specifier) || family.test(specifier)) return true;
  return false;
}

/** Gives a test for texts that may use one of the exported names, or import one of the modules by its last name. */
export function mayUse(
  names: ReadonlySet<string>,
  stems: ReadonlySet<string>,
): ((text: string) => boolean) | undefined {
  const patterns: string[] = [];
  if (names.size > 0) patterns.push(`(?<![\\w$])(?:${[...names].map(escaped).join('|')})(?![\\w$])`);
  if (stems.size > 0)
    patterns.push(`["'\`](?:[^"'\`\\n]*/)?(?:${[...stems].map(escaped).join('|')})(?:\\.[cm]?[jt]sx?)?["'\`]`);
  if (patterns.length === 0) return undefined;
  const pattern = new RegExp(patterns.join('|'));
  return (text) => pattern.test(text);
}
