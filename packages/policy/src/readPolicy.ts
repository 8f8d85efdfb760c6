// Guards the policy: what does not fit the schema, or stands in a prototype, never becomes a clause.
import type { Place } from '@callsight/model';
import type { Node } from 'jsonc-parser';
import { buildPolicy, type LayerRole } from './buildPolicy';
import { keyNode, memberAt, nodeAt, ownMember, readJson } from './jsonTree';
import { spansOf } from './lines';
import { loadSchema, policyJsonSchema } from './loadSchema';
import type { Policy } from './policy';
import {
  innermost,
  issueFix,
  issueMessage,
  type PolicyFix,
  type PolicyProblem,
  policyProblem,
  unknownKeyFix,
  unknownKeyMessage,
} from './policyProblem';
import type { PolicyFile } from './policySchema';

/** The names of a policy file in the order in which a folder is asked; of `package.json` the key `callsight` counts. */
export const POLICY_FILES = ['callsight.json', 'callsight.jsonc', '.callsight.json', 'package.json'] as const;

/** The largest policy that is read, in UTF-16 units. */
export const MAX_POLICY_LENGTH = 1_048_576;

const MAX_PROBLEMS = 20;

const MORE = 'more is wrong from here on. Mend what is named above first.';

/**
 * Gives the policy that a text spells, and what is wrong with it. With an error among the problems there is no
 * policy. `role` is the layer that the file stands for. A `package.json` without the key `callsight` gives neither.
 */
export function readPolicy(
  text: string,
  file: string,
  role: LayerRole = { kind: 'repository' },
): { readonly policy?: Policy; readonly problems: readonly PolicyProblem[] } {
  const start = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  if (text.length > MAX_POLICY_LENGTH) {
    const message = 'the policy is larger than 1 MB. Remove clauses, or use *. for the names below a host.';
    return { problems: [policyProblem(file, start, 'error', message)] };
  }
  const spanOf = spansOf(text);
  const json = readJson(text);
  if (json.problems.length > 0 || json.root === undefined || json.value === undefined) {
    return {
      problems: json.problems.map((problem) =>
        policyProblem(file, spanOf(problem.start, problem.end), 'error', problem.message),
      ),
    };
  }
  let root = json.root;
  let value = json.value;
  if (/(^|\/)package\.json$/.test(file)) {
    const part = ownMember(value, 'callsight');
    if (part === undefined) return { problems: [] };
    root = nodeAt(root, ['callsight']);
    value = part;
  }
  const placeOf = (node: Node): Place => ({ file, ...spanOf(node.offset, node.offset + node.length) });
  const problems: PolicyProblem[] = [];
  const report = (node: Node, severity: PolicyProblem['severity'], message: string, fix?: PolicyFix) => {
    if (problems.length > MAX_PROBLEMS) return;
    const isLast = problems.length === MAX_PROBLEMS;
    problems.push(
      isLast
        ? policyProblem(file, placeOf(node), severity, MORE)
        : policyProblem(file, placeOf(node), severity, message, fix),
    );
  };
  const checked = loadSchema().policySchema.safeParse(value);
  if (!checked.success) {
    for (const issue of checked.error.issues.map(innermost)) {
      const node = nodeAt(root, issue.path);
      if (issue.code === 'unrecognized_keys') {
        const known = knownKeys(issue.path);
        for (const key of issue.keys.slice(0, MAX_PROBLEMS + 1)) {
          report(keyNode(node, key) ?? node, 'error', unknownKeyMessage(key, known), unknownKeyFix(key, known));
        }
      } else {
        const given = memberAt(value, issue.path);
        report(node, 'error', issueMessage(issue, given), issueFix(issue, given));
      }
    }
    return { problems };
  }
  // The checked value itself, and not what zod copied: its objects have no prototype to inherit clauses from.
  const policy = buildPolicy(value as PolicyFile, file, role, (path) => nodeAt(root, path), placeOf, report);
  return problems.some(({ severity }) => severity === 'error') ? { problems } : { policy, problems };
}

/** Gives the keys that the schema knows at a path. */
function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  let schema = policyJsonSchema() as SchemaPart | undefined;
  for (const step of path) {
    schema =
      typeof step === 'number' ? schema?.items : (schema?.properties?.[String(step)] ?? schema?.additionalProperties);
  }
  return Object.keys(schema?.properties ?? {});
}

interface SchemaPart {
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly items?: SchemaPart;
  readonly additionalProperties?: SchemaPart;
}
