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
  const dialect = Object.hasOwn(dialects, ending) ? dialects[ending] : undefined;
  if (!dialect) return undefined;
  const reader = new MarkupReader(text, dialect);
  reader.out.glue('{');
  reader.read(from);
  reader.out.glue('}');
  if (!reader.out.matters) return undefined;
  const { out } = reader;
  const code = { code: out.toString(), stretches: (start: number) => out.stretches(start) };
  if (dialect !== vue) return { ...code, seesScript: true };
  return { ...code, seesScript: setup.test(text), ownGlobals: vueGlobals };
}

const setup = /<script\s[^<>]*\bsetup(?![\w-])/i;
