import type { Node } from 'jsonc-parser';
import { putItem, putValue } from './jsonEdit';
import { type Json, nodeAt, ownMember, readJson } from './jsonTree';
import type { HostAction } from './policy';

/** A change to the policy file that a person asked for. */
export type PolicyEdit =
  | {
      readonly kind: HostAction;
      readonly host: string;
      readonly reason: string;
      readonly owner?: string;
      /** The day on which it was decided. */
      readonly since: string;
      /** The last day on which it holds; a quarantine needs one. */
      readonly expires?: string;
    }
  | {
      readonly kind: 'except';
      readonly rule: string;
      readonly host: string;
      readonly reason: string;
      readonly since: string;
      readonly expires: string;
    }
  | {
      readonly kind: 'map-variable';
      readonly variable: string;
      /** A base URL, or a host. */
      readonly host: string;
    };

const NEW_POLICY = `{
  // What this project may call. Every key is explained where you type it.
  "version": 1,
  // Scores below this need a review.
  "minimumScore": 60,
  "hosts": []
}
`;

/** Gives the text of a new policy file. */
export function newPolicy(): string {
  return NEW_POLICY;
}

/**
 * Gives the text of a policy file after a change; comments and layout stay. Without a text it starts a new policy.
 * `undefined`: the text is no JSON object, and a person must mend it first.
 */
export function editPolicy(text: string | undefined, edit: PolicyEdit): string | undefined {
  const before = text === undefined || text.trim() === '' ? NEW_POLICY : text;
  const { value, root, problems } = readJson(before);
  if (problems.length > 0 || value === undefined || root?.type !== 'object') return undefined;
  switch (edit.kind) {
    case 'map-variable':
      return mapVariable(before, root, value, edit);
    case 'except':
      return putException(before, root, value, edit);
    default:
      return putClause(before, root, value, edit);
  }
}

function putClause(text: string, root: Node, policy: Json, edit: Extract<PolicyEdit, { kind: HostAction }>): string {
  const { kind, host, reason, owner, since, expires } = edit;
  const hosts = ownMember(policy, 'hosts');
  const clauses: readonly Json[] = Array.isArray(hosts) ? hosts : [];
  const index = clauses.findIndex((clause) => ownMember(clause, 'match') === host);
  const { since: _, expires: __, ...rest } = Object(clauses[index]);
  const decision = { match: host, action: kind, reason, ...(owner && { owner }), since, ...(expires && { expires }) };
  const clause = { ...rest, ...decision };
  return index < 0
    ? putItem(text, root, ['hosts'], '[]', lineOf(clause))
    : putValue(text, nodeAt(root, ['hosts', index]), lineOf(clause));
}

/** One for some files alone stays as it is: this one is for all. */
function putException(
  text: string,
  root: Node,
  policy: Json,
  { rule, host, reason, since, expires }: Extract<PolicyEdit, { kind: 'except' }>,
): string {
  const entries = ownMember(policy, 'exceptions');
  const index = (Array.isArray(entries) ? entries : []).findIndex(
    (entry) =>
      ownMember(entry, 'code') === rule && ownMember(entry, 'match') === host && ownMember(entry, 'path') === undefined,
  );
  const entry = lineOf({ code: rule, match: host, reason, since, expires });
  return index < 0
    ? putItem(text, root, ['exceptions'], '[]', entry)
    : putValue(text, nodeAt(root, ['exceptions', index]), entry);
}

function mapVariable(
  text: string,
  root: Node,
  policy: Json,
  { variable, host }: Extract<PolicyEdit, { kind: 'map-variable' }>,
): string {
  const target = /^[a-z][a-z0-9+.-]*:\/\//i.test(host) ? host : `https://${host}`;
  const before = ownMember(ownMember(policy, 'variables') ?? null, variable);
  if (before === undefined)
    return putItem(text, root, ['variables'], '{}', `${JSON.stringify(variable)}: ${lineOf(target)}`);
  const targets: readonly Json[] = Array.isArray(before) ? before : [before];
  return targets.includes(target)
    ? text
    : putValue(text, nodeAt(root, ['variables', variable]), lineOf([...targets, target]));
}

/** Gives a value in one line, spaced as people write it. */
function lineOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(lineOf).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, part]) => `${JSON.stringify(key)}: ${lineOf(part)}`)
    .join(', ')} }`;
}
