import type { Span } from '@callsight/model';
import { commentsOf } from './comments';
import { isDay } from './day';
import { spansOf } from './lines';

/** An ignore comment: the rules that it silences, and where. */
export interface Ignore {
  readonly scope: 'next-line' | 'file';
  readonly rules: readonly string[];
  readonly reason: string;
  /** The last day on which it holds, ISO 8601. */
  readonly until?: string;
  /** The line that it is for, 1-based; absent for the whole file. */
  readonly line?: number;
  /** The comment itself. */
  readonly span: Span;
  /** Why it has no effect, and what to write. */
  readonly fault?: string;
}

const MARK = 'callsight-ignore-';
const MAX_COMMENTS = 10_000;
const MAX_LENGTH = 1_000;

const FAULTS = {
  rule: 'it names no rule. Write the rule after the mark, for example cleartext-http.',
  reason: 'it gives no reason. Write -- and why.',
  day: 'its end is no date. Write (until 2027-03-31).',
  length: 'it is longer than 1,000 characters. Write a shorter reason.',
} as const;

/**
 * Gives the ignore comments of a text:
 * `callsight-ignore-next-line RULE[, RULE] -- reason (until DATE)`, and `callsight-ignore-file` likewise.
 */
export function readIgnores(text: string): readonly Ignore[] {
  if (!text.includes(MARK)) return [];
  const spanOf = spansOf(text);
  const ignores: Ignore[] = [];
  for (const { start, end } of commentsOf(text)) {
    const content = text.slice(start, Math.min(end, start + MAX_LENGTH));
    const match = /^[\s*!]*callsight-ignore-(next-line|file)(?![\w-])/.exec(content);
    if (match === null) continue;
    const span = spanOf(start + content.indexOf(MARK), start + content.trimEnd().length);
    const scope = match[1] === 'file' ? 'file' : 'next-line';
    const line = scope === 'file' ? {} : { line: spanOf(start, end).endLine + 1 };
    // Its end may stand in what was not read.
    const cut = text.slice(start + MAX_LENGTH, Math.min(end, start + MAX_LENGTH * 2)).trim() !== '';
    const terms = readTerms(content.slice(match[0].length));
    ignores.push({ scope, ...line, span, ...terms, ...(cut ? { fault: FAULTS.length } : {}) });
    if (ignores.length === MAX_COMMENTS) break;
  }
  return ignores;
}

function readTerms(text: string): Pick<Ignore, 'rules' | 'reason' | 'until' | 'fault'> {
  const dash = text.search(/(?:^|\s)--(?:\s|$)/);
  const names = dash < 0 ? text : text.slice(0, dash);
  const grounds = dash < 0 ? '' : text.slice(text.indexOf('--', dash) + 2);
  const ruleNames = names.split(/[\s,]+/).filter((name) => name !== '');
  // Whatever looks like an end counts as one: a slip in its spelling must not make the comment hold for ever.
  const end = /\(\s*until\b([^()]*)\)?/i.exec(grounds);
  const until = end?.[1]?.trim();
  const reason = (end === null ? grounds : grounds.replace(end[0], ' ')).replace(/\s+/g, ' ').trim();
  const fault =
    ruleNames.length === 0
      ? FAULTS.rule
      : reason === ''
        ? FAULTS.reason
        : until !== undefined && !isDay(until)
          ? FAULTS.day
          : undefined;
  return {
    rules: ruleNames,
    reason,
    ...(until === undefined ? {} : { until }),
    ...(fault === undefined ? {} : { fault }),
  };
}

/** Gives the comment that silences a rule on the next line, as a line of code or of markup. */
export function ignoreComment(rule: string, reason: string, until: string | undefined, isMarkup: boolean): string {
  return comment(`callsight-ignore-next-line ${terms(rule, reason, until)}`, isMarkup);
}

/** Gives the comment that silences a rule in a whole file, as a line of code or of markup. */
export function ignoreFileComment(rule: string, reason: string, until: string | undefined, isMarkup: boolean): string {
  return comment(`callsight-ignore-file ${terms(rule, reason, until)}`, isMarkup);
}

function comment(words: string, isMarkup: boolean): string {
  // What would end a comment of markup must not stand in it.
  return isMarkup ? `<!-- ${words.replaceAll('>', '')} -->` : `// ${words}`;
}

function terms(rule: string, reason: string, until: string | undefined): string {
  const end = until === undefined ? '' : ` (until ${until})`;
  return `${rule} -- ${reason.replace(/\s+/g, ' ').trim()}${end}`;
}
