import { clientModels } from './clients/index';
import type { Interest } from './learned';
import { moduleName } from './moduleName';
import { onDemand } from './onDemand';
import { isPage } from './scripts';
import { weaknessModels } from './weaknesses/index';

/** The word that a text has to hold as well, by the module that it imports. */
const beside = onDemand(() => new Map(clientModels().flatMap((model) => Object.entries(model.onlyBeside ?? {}))));

/** The modules whose import alone is a reason to parse. */
const modules = onDemand(
  () =>
    new Set(
      clientModels()
        .flatMap((model) => Object.keys(model.modules))
        .filter((name) => !beside().has(name)),
    ),
);

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Where a module is imported, or one of two: one search for all of them, since there are too many for one expression. */
const importing =
  /(?:(?:from|import|require)[\s(]*(?:\/\*[^*]*\*\/\s*)?|require\([^;]{1,120}?\?\s*)(["'`])([^"'`\n]+)\1(?:\s*:\s*(["'`])([^"'`\n]+)\3)?/g;

/** The modules whose names only begin or end as a model says. */
const family = onDemand(
  () =>
    new RegExp(
      [...modules()]
        .flatMap((name) => {
          if (name.startsWith('*')) return [`${escaped(name.slice(1))}(?:\\.[cm]?[jt]s)?$`];
          return name.endsWith('*') ? [`^${escaped(name.slice(0, -1))}`] : [];
        })
        .join('|'),
    ),
);

/**
 * One of the globals of a modelled library as a name of its own. A member (`this.fetch`, `map.axios`) is none, unless
 * it is one of the global object; of that, other members are none either. What a framework injects goes by its name
 * alone, wherever that stands.
 */
const globalName = onDemand(() => {
  const models = clientModels();
  const globals = models.flatMap((model) => (model.cue === undefined ? Object.keys(model.globals ?? {}) : []));
  const named = [...new Set(globals)].map(escaped).join('|');
  const injected = models.flatMap((model) => (model.injected ?? []).map(({ name }) => escaped(name))).join('|');
  return new RegExp(
    [
      `(?<![\\w$.])(?:${named})(?![\\w$]|\\s*:(?!:))`,
      `(?:globalThis|window|self|global)\\s*(?:(?:\\?\\.|\\.)\\s*(?:\\[|(?:${named})(?![\\w$]))|\\[|\\})`,
      `(?<![\\w$])(?:${injected})(?![\\w$]|\\s*:(?!:))`,
    ].join('|'),
  );
});

const cues = onDemand(
  () =>
    new RegExp(
      clientModels()
        .flatMap((model) => model.cue ?? [])
        .join('|'),
    ),
);
const weak = onDemand(() => new RegExp(weaknessModels.map((model) => model.cue).join('|')));

/**
 * Tells whether a text can hold a call of a modelled library, or what makes calls less safe, at all. A text without such
 * a cue costs no parse.
 */
export function mayCall(text: string): boolean {
  // Three searches are faster than one for all of them: the more beginnings it looks for, the fewer it can skip.
  if (globalName().test(text) || cues().test(text) || mayWeaken(text)) return true;
  const words = new Set<string>();
  for (const [, , first = '', , second] of text.matchAll(importing)) {
    for (const written of second === undefined ? [first] : [first, second]) {
      const specifier = moduleName(written);
      if (modules().has(specifier) || family().test(specifier)) return true;
      const word = beside().get(specifier);
      if (word !== undefined) words.add(word);
    }
  }
  return [...words].some((word) => text.includes(word));
}

/** Tells whether a text can hold what makes calls less safe. */
export function mayWeaken(text: string): boolean {
  return weak().test(text);
}

/**
 * Gives a test for files that may use what others were found to export, or import one of the modules by its last name.
 * A module says what it imports: in braces, as a member of what it imports as a whole, or where a line starts; and what
 * others implement, it declares. What is handed out otherwise goes by its name alone, and so does what a page uses.
 */
export function mayUse({ names, stems, words }: Interest): ((file: string, text: string) => boolean) | undefined {
  if (names.length + stems.length + words.length === 0) return undefined;
  const anywhere = oneOf(named([...names, ...words]), imported(stems));
  const handed = oneOf(named(words), imported(stems), broughtIn(names));
  return (file, text) => anywhere.test(text) && (isPage(file) || !moduleWord.test(text) || handed.test(text));
}

/** A text without it finds what others declare by its name. */
const moduleWord = /(?<![\w$])(?:import|export|require|define)(?![\w$])/;

/** A name that is no step of a path: in `'@shop/ui'` and `'../api/users'`, neither `shop` nor `api` is meant. */
function named(names: readonly string[]): string {
  return names.length === 0 ? '' : `(?<![\\w$]|(?<!\\*)/)(?:${anyOf(names)})(?![\\w$]|/[^>*/])`;
}

/** A name in braces or the like, or what is declared by it: who implements a type is found by the type's name. */
function broughtIn(names: readonly string[]): string {
  // It is looked at last: searched for first, it would be found everywhere.
  const before = `[.{,]\\s*["']?|\\[\\s*["'\`]|\\*/\\s*|(?<![\\w$])(?:import|interface|class|type)\\s+|^\\s*`;
  return names.length === 0 ? '' : `${named(names)}(?<=(?:${before})(?:${anyOf(names)}))`;
}

function imported(stems: readonly string[]): string {
  return stems.length === 0 ? '' : `["'\`](?:[^"'\`\\n]*/)?(?:${anyOf(stems)})(?:\\.[cm]?[jt]sx?)?["'\`]`;
}

function anyOf(names: readonly string[]): string {
  return names.map(escaped).join('|');
}

function oneOf(...patterns: readonly string[]): RegExp {
  return new RegExp(patterns.filter((pattern) => pattern !== '').join('|') || '(?!)', 'm');
}

/** Gives the names of what the elements in a text hand something down under: `<Api.Provider value={api}>`, `<ApiContext value={api}>`. */
export function handedUnder(text: string): readonly string[] {
  const found = text.matchAll(
    /\.Provider(?![\w$])(?<=(?<![\w$])([\w$]+)\.Provider)|<(?:[\w$]+\.)?([A-Z][\w$]*Context)\s[^<>]*?\bvalue=/g,
  );
  return [...new Set([...found].map(([, context, element]) => context ?? element ?? ''))];
}

/** Tells whether a text may hand on what another file exports: `export * from './api'`. */
export function mayHandOn(text: string): boolean {
  return /(?<![\w$])export\s+(?:type\s+)?[*{]/.test(text);
}
