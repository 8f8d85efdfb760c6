import type { Place, Span } from '@callsight/model';
import type { z } from 'zod';
import type { HostPattern } from './match/hostPattern';
import { nearest } from './nearest';
import { showText } from './showText';

/** A change that mends a problem; the editor offers it, nothing applies it unasked. */
export type PolicyFix =
  | {
      readonly kind: 'replace';
      readonly title: string;
      /** What to write at the place of the problem. */
      readonly text: string;
    }
  /** Fetches what lies at an address, once the user agreed. */
  | { readonly kind: 'fetch'; readonly title: string; readonly address: string }
  /** Takes the whole entry out in which the problem stands. */
  | { readonly kind: 'remove'; readonly title: string };

/** Something wrong with a policy file; an error makes it unusable, a warning does not. */
export interface PolicyProblem extends Place {
  readonly severity: 'error' | 'warning';
  /** What is wrong, and what to write in its place. */
  readonly message: string;
  /** The whole problem in one line: `callsight.json:14:7: unknown key "hots". Did you mean "hosts"?` */
  readonly text: string;
  readonly fix?: PolicyFix;
  /** The hosts of the clause that is not applied. */
  readonly pattern?: HostPattern;
  /** What that clause would loosen, in a layer above. */
  readonly bound?: { readonly text: string; readonly place: Place };
}

/** Gives the problem at a span of a policy file. */
export function policyProblem(
  file: string,
  span: Span,
  severity: PolicyProblem['severity'],
  message: string,
  fix?: PolicyFix,
): PolicyProblem {
  const { line, column, endLine, endColumn } = span;
  const text = `${file}:${line}:${column}: ${message}`;
  return { file, line, column, endLine, endColumn, severity, message, text, ...(fix && { fix }) };
}

/** What a key that belongs elsewhere should become. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  [
    'network',
    'A policy never turns the network on. Use the setting callsight.network or --network, and remove this key.',
  ],
  ['severity', 'Write "rules".'],
  ['ignore', 'Write "exceptions".'],
  ['allow', 'Write "hosts": [{ "match": …, "action": "allow" }].'],
  ['deny', 'Write "hosts": [{ "match": …, "action": "deny" }].'],
]);

/** Gives the fix for an unknown key: the nearest key that exists. */
export function unknownKeyFix(key: string, known: readonly string[]): PolicyFix | undefined {
  const near = nearest(key, known);
  return near === undefined ? undefined : { kind: 'replace', title: `Write "${near}"`, text: JSON.stringify(near) };
}

/** Gives the fix for a misspelt value: the nearest one that is taken. */
export function issueFix(issue: z.core.$ZodIssue, given: unknown): PolicyFix | undefined {
  if (issue.code !== 'invalid_value' || typeof given !== 'string') return undefined;
  const near = nearest(given, issue.values.map(String));
  return near === undefined ? undefined : { kind: 'replace', title: `Write ${near}`, text: JSON.stringify(near) };
}

/** Gives the sentence for an unknown key, with the nearest key that exists. */
export function unknownKeyMessage(key: string, known: readonly string[]): string {
  const near = nearest(key, known);
  const remedy =
    near === undefined
      ? (ELSEWHERE.get(key) ?? `Remove it, or use one of ${known.join(', ')}.`)
      : `Did you mean "${near}"?`;
  return `unknown key "${showText(key)}". ${remedy}`;
}

/** Gives the sentence for a value that does not fit the schema. */
export function issueMessage(issue: z.core.$ZodIssue, given: unknown): string {
  const name = pathText(issue.path);
  switch (issue.code) {
    case 'invalid_type':
      if (given === undefined) return `${name} is missing. Add ${EXAMPLES[String(issue.path.at(-1))] ?? 'it'}.`;
      return `${name} must be ${kindOf(issue.expected)}. Write ${FORMS[issue.expected] ?? 'one'}.`;
    case 'invalid_value': {
      const values = issue.values.map(String);
      const near = typeof given === 'string' ? nearest(given, values) : undefined;
      const all = values.length === 1 ? values.join() : `one of ${values.join(', ')}`;
      const remedy = near === undefined ? `Write ${all}.` : `Did you mean ${near}?`;
      if (given === undefined) return `${name} is missing. ${remedy}`;
      return `${name} cannot be ${showText(JSON.stringify(given) ?? '')}. ${remedy}`;
    }
    case 'invalid_union': {
      const options = issue.errors.flatMap(([first]) => (first === undefined ? [] : optionText(first)));
      return `${name} must be ${options.join(' or ')}. Write it in one of these forms.`;
    }
    case 'too_small':
      if (issue.origin === 'number') return `${name} is below ${issue.minimum}. Write ${issue.minimum} or more.`;
      return `${name} is empty. Write at least one ${issue.origin === 'array' ? 'entry' : 'character'}.`;
    case 'too_big':
      if (issue.origin === 'number') return `${name} is above ${issue.maximum}. Write ${issue.maximum} or less.`;
      return `${name} is too long. Write at most ${issue.maximum} ${issue.origin === 'array' ? 'entries' : 'characters'}.`;
    case 'invalid_key':
      return `${pathText(issue.path.slice(0, -1))}: a key is empty or too long. Write the name of a variable.`;
    case 'custom':
    case 'invalid_format':
      return `${name}: ${issue.message}`;
    default:
      return `${name} does not fit. Correct the value.`;
  }
}

/** Gives what is wrong inside the one form of several that a value was meant to have, with its place from the root. */
export function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  // Where the kind is right and the rest is not, one form was meant.
  const isMeant = ({ path, code }: z.core.$ZodIssue) => path.length > 0 || code === 'too_small' || code === 'too_big';
  const inside = issue.errors.flat().find(isMeant);
  return inside === undefined ? issue : { ...inside, path: [...issue.path, ...inside.path] };
}

function optionText(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' or ');
  return issue.code === 'invalid_type' ? kindOf(issue.expected) : 'another value';
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

function kindOf(expected: string): string {
  return KINDS[expected] ?? expected;
}

/** How a value of a kind is written. */
const FORMS: Readonly<Record<string, string>> = {
  string: 'it in double quotes',
  number: 'digits: 60',
  int: 'digits alone: 60',
  boolean: 'true or false',
  array: '[ … ]',
  object: '{ … }',
  record: '{ … }',
};

/** What to add where a key is missing. */
const EXAMPLES: Readonly<Record<string, string>> = {
  match: '"match": "api.example.com"',
  reason: '"reason": "ticket SEC-114"',
  owner: '"owner": "SecOps"',
  expires: '"expires": "2027-03-31"',
  suffixes: '"suffixes": [".corp.example"]',
};

function pathText(path: readonly PropertyKey[]): string {
  let text = '';
  for (const step of path)
    text += typeof step === 'number' ? `[${step}]` : `${text === '' ? '' : '.'}${showText(String(step))}`;
  return text === '' ? 'the policy' : text;
}
