/** The part of markdown-it that the tests use. */
export interface MarkdownParser {
  readonly linkify: { set(options: { fuzzyLink: boolean }): void };
  render(text: string): string;
}

const MarkdownIt = require('markdown-it') as new (options: { html: boolean; linkify: boolean }) => MarkdownParser;

/** Gives a Markdown parser that takes HTML and links what looks like an address, as code hosts do. */
export const markdownParser = (): MarkdownParser => {
  const parser = new MarkdownIt({ html: true, linkify: true });
  parser.linkify.set({ fuzzyLink: false });
  return parser;
};
