import { visibleText } from '../encode/visible';

/** One named text of a bill of materials. */
export interface Property {
  readonly name: string;
  readonly value: string;
}

/** Gives texts as properties in our own namespace; a list gives one for each, and what is not known none. */
export const properties = (
  values: Readonly<Record<string, string | readonly string[] | undefined>>,
): readonly Property[] =>
  Object.entries(values).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : (value ?? [])).map((text) => ({
      name: `callsight:${name}`,
      value: visibleText(text),
    })),
  );
