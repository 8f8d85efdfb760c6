import type { Stretch } from '../facts';
import { astro } from './astro';
import { type Dialect, MarkupReader } from './markupReader';
import { svelte } from './svelte';
import { vue, vueGlobals } from './vue';

/** The code in the markup of a component, as one statement that follows its script. */
export interface TemplateCode {
  readonly code: string;
  /** Where its pieces stand in the page, where the code starts at `start`. */
  stretches(start: number): readonly Stretch[];
  /** Whether its names stand for those of the script. */
  readonly seesScript: boolean;
  /** The names that stand for globals where all others are members of the component. */
  readonly ownGlobals?: ReadonlySet<string>;
}

const dialects: Readonly<Record<string, Dialect>> = { svelte, vue, astro };

/** Gives the code in the markup of a component that may call or write anything; `from` is where its markup starts. */
export function templateCode(ending: string, text: string, from: number): TemplateCode | undefined {
  const dialect = dialectOf(ending);
  if (!dialect) return undefined;
  const { out } = markupRead(dialect, text, from);
  if (!out.matters) return undefined;
  const code = { code: out.toString(), stretches: (start: number) => out.stretches(start) };
  if (dialect !== vue) return { ...code, seesScript: true };
  return { ...code, seesScript: setup.test(text), ownGlobals: vueGlobals };
}

/** How a comment is written: one of code, or one of markup. */
export type CommentForm = 'code' | 'markup';

/** Gives which comment may stand at a place of the markup; `undefined` inside a tag. */
export function markupCommentAt(ending: string, text: string, from: number, place: number): CommentForm | undefined {
  const dialect = dialectOf(ending);
  const reader = dialect && markupRead(dialect, text, from);
  if (reader?.out.holds(place)) return 'code';
  return reader?.tags.some((tag) => place > tag.from && place < tag.to) ? undefined : 'markup';
}

function dialectOf(ending: string): Dialect | undefined {
  return Object.hasOwn(dialects, ending) ? dialects[ending] : undefined;
}

function markupRead(dialect: Dialect, text: string, from: number): MarkupReader {
  const reader = new MarkupReader(text, dialect);
  reader.out.glue('{');
  reader.read(from);
  reader.out.glue('}');
  return reader;
}

const setup = /<script\s[^<>]*\bsetup(?![\w-])/i;
