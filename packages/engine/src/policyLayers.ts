import { type ExtendsClause, type Policy, type PolicyProblem, policyProblem, readPolicy } from '@callsight/policy';
import type { LayerFile, MissingPolicy, PolicySource } from './policySource';
import { refusalText } from './regularFile';

/** The bounds on what a policy builds on. */
const MAX_BASES = 20;
const MAX_DEPTH = 5;

/** What reading layers gave, the one that binds all others first. */
export interface LayersRead {
  readonly policies: readonly Policy[];
  readonly problems: readonly PolicyProblem[];
  /** Every file that has a say, whether it can be used or not. */
  readonly files: readonly string[];
  /** The text of those that can be read. */
  readonly texts: ReadonlyMap<string, string>;
  /** The lowest file that is not the machine's: the one that people of the project write. */
  readonly own?: string;
  /** What has to be fetched before it can be read. */
  readonly missing: readonly MissingPolicy[];
  /** The machine's policy that is there and cannot be used. */
  readonly closedBy?: string;
}

/**
 * Gives the policies of some layer files with all that they build on. Files that are `known` already are left out:
 * what binds a policy twice binds it no harder.
 */
export function readLayers(
  layers: readonly LayerFile[],
  source: PolicySource,
  known: readonly string[] = [],
): LayersRead {
  const policies: Policy[] = [];
  const problems: PolicyProblem[] = [];
  const seen = new Set(known);
  const files: string[] = [];
  const texts = new Map<string, string>();
  const missing: MissingPolicy[] = [];
  let closedBy: string | undefined;

  const take = (layer: LayerFile, way: readonly string[]): boolean => {
    const { read, kind, view } = layer;
    seen.add(read.file);
    if ('refused' in read) {
      files.push(read.file);
      problems.push(refusedProblem(read));
      return false;
    }
    texts.set(read.file, read.text);
    const { policy, problems: own } = readPolicy(read.text, read.file, { kind, ...(view && { view }) });
    problems.push(...own);
    const bases = policy?.extends.map((clause) => takeBase(layer, clause, [...way, read.file])) ?? [];
    files.push(read.file);
    if (policy === undefined) return own.length === 0;
    policies.push(policy);
    return !bases.includes(false);
  };

  const takeBase = (from: LayerFile, clause: ExtendsClause, way: readonly string[]): boolean => {
    const refuse = (message: string, pinned?: string, wanted?: MissingPolicy) => {
      if (wanted) missing.push(wanted);
      const fix = wanted ? fetchFix(wanted) : pinned === undefined ? undefined : pinFix(pinned);
      problems.push(policyProblem(clause.place.file, clause.place, 'error', message, fix));
      return false;
    };
    if (way.length > MAX_DEPTH) {
      return refuse(`policies build on each other more than ${MAX_DEPTH} deep. Name the last one here.`);
    }
    const base = source.base(from, clause);
    if ('problem' in base) return refuse(base.problem, base.pinned, base.missing);
    if (way.includes(base.file)) return refuse('this leads back to a policy that builds on it. Remove the entry.');
    if (base.warning !== undefined) {
      problems.push(policyProblem(clause.place.file, clause.place, 'warning', base.warning, pinFix(base.pinned ?? '')));
    }
    if (seen.has(base.file)) return true;
    if (seen.size >= known.length + MAX_BASES) {
      return refuse(`this policy builds on more than ${MAX_BASES} files. Put some of them together.`);
    }
    const kind = from.kind === 'repository' ? 'organisation' : from.kind;
    return take({ kind, read: base, ...(from.view && { view: from.view }) }, way);
  };

  for (const layer of layers) {
    const isRead = take(layer, []);
    if (layer.kind === 'managed' && !isRead) closedBy = layer.read.file;
  }
  const own = layers.findLast(({ kind }) => kind !== 'managed')?.read.file;
  return {
    policies,
    problems,
    files,
    texts,
    missing,
    ...(own === undefined ? {} : { own }),
    ...(closedBy === undefined ? {} : { closedBy }),
  };
}

const pinFix = (pinned: string) =>
  ({ kind: 'replace', title: 'Pin what is there now', text: JSON.stringify(pinned) }) as const;

const fetchFix = ({ address }: MissingPolicy) =>
  ({ kind: 'fetch', title: `Fetch it from ${new URL(address).host}…`, address }) as const;

function refusedProblem({ file, refused }: { readonly file: string; readonly refused: string }): PolicyProblem {
  const start = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const remedy = refused.startsWith('larger')
    ? 'Remove clauses, or use *. for the names below a host.'
    : 'Make it a file that can be read.';
  return policyProblem(file, start, 'error', `the policy ${refusalText(refused)}. ${remedy}`);
}
