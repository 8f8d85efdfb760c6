import type { Parts } from '../../src/targets/parts';

/** Gives parts as they read in a template: each `${'name'}` is a hole of that name. */
export function template(texts: TemplateStringsArray, ...names: readonly string[]): Parts {
  const parts: (string | { kind: 'hole'; name: string })[] = [];
  texts.forEach((text, index) => {
    if (text !== '') parts.push(text);
    const name = names[index];
    if (name !== undefined) parts.push({ kind: 'hole', name });
  });
  return parts;
}

/** Writes parts as a template, `{name}` for a hole. */
export function written(parts: Parts): string {
  return parts.map((part) => (typeof part === 'string' ? part : `{${part.name ?? ''}}`)).join('');
}
