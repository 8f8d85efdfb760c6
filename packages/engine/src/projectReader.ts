import type { Project } from '@callsight/analysis';
import type { CallSite, Skipped, Weakness } from '@callsight/model';
import { type Ignore, readIgnores } from '@callsight/policy';
import type { EngineFiles } from './diskFiles';
import { loadAnalysis } from './loadAnalysis';
import { type Analysed, digestOf, type Memory, type Recollection, recall } from './memory';
import { byText } from './origins';
import { roleOf } from './sourceFiles';

/** The texts of a project, those of the editor before those of the disk, and what the analysis says of them. */
export interface ProjectReader extends Pick<Project, 'prepare' | 'callsIn' | 'weaknessesIn'> {
  /** Gives what the analysis says of the whole project; `progress` is told how much is done, 0 to 1. */
  all(progress?: (done: number) => void): Analysed;
  /** Gives the same in small steps, each giving how much is done, 0 to 1. */
  allInSteps(): Generator<number, Analysed>;
  /** Gives what the analysis says of some files. */
  some(selection: readonly string[]): Analysed;
  /** Gives the ignore comments of files by file, those without one left out. */
  ignoresOf(files: readonly string[]): ReadonlyMap<string, readonly Ignore[]>;
  /** Gives those of one file that was read already, without another look where it has none. */
  ignoresIn(file: string): ReadonlyMap<string, readonly Ignore[]>;
  /** Takes the values of variables that no file of the project has. */
  setVariables(values: ReadonlyMap<string, readonly string[]>): void;
  /** Takes the editor's text of a file; `undefined` gives it back to the disk. */
  update(file: string, text: string | undefined): void;
  /** Takes note of files that changed on disk; `undefined`: anything may have. */
  changed(files?: readonly string[]): void;
}

const IGNORE_MARK = 'callsight-ignore-';

/** Gives a reader of a project; what a whole one says is kept in a memory, if there is one. */
export function projectReader(files: EngineFiles, memory: Memory | undefined): ProjectReader {
  const open = new Map<string, string>();
  // Found while the project is read, so that a scan does not read everything twice.
  const withIgnores = new Set<string>();
  const noted = (file: string, text: string | undefined) => {
    if (roleOf(file) === 'source' && text?.includes(IGNORE_MARK)) withIgnores.add(file);
    else withIgnores.delete(file);
    return text;
  };
  let hasRead = false;
  let variables: ReadonlyMap<string, readonly string[]> = new Map();
  let made: Project | undefined;
  const project = (): Project => {
    const read = (file: string) => {
      hasRead = true;
      return noted(file, files.read(file));
    };
    made ??= loadAnalysis().createProject({ list: files.list, read }, { variables });
    return made;
  };
  const textOf = (file: string) => open.get(file) ?? files.read(file);

  const ignoresOf = (asked: readonly string[]) => {
    const found = new Map<string, readonly Ignore[]>();
    for (const file of asked) {
      const ignores = readIgnores(textOf(file) ?? '');
      if (ignores.length > 0) found.set(file, ignores);
    }
    return found;
  };

  const analysed = (
    { calls, weaknesses, parsed, skipped }: Omit<Analysed, 'commented' | 'files'>,
    asked = files.list(),
  ): Analysed => ({
    calls: [...calls].sort(byCall),
    weaknesses: [...weaknesses].sort(byCall),
    files: asked.filter((file) => roleOf(file) === 'source').length,
    parsed,
    skipped: mergeSkipped(files.skipped(), skipped),
    commented: [...withIgnores].sort(byText),
  });

  /** Takes what was true before some files changed to what is true now; `undefined` where all must be read again. */
  const relink = ({ analysed: before, learned: earlier, changed }: NonNullable<Recollection['before']>) => {
    const isChanged = new Set(changed);
    const relinked = before.skipped.some(({ file }) => isChanged.has(file))
      ? undefined
      : project().relink(earlier, changed, digestOf);
    if (!relinked) {
      project().changed();
      return undefined;
    }
    for (const file of before.commented) if (!isChanged.has(file)) withIgnores.add(file);
    const { calls, weaknesses, learned } = relinked;
    const kept = before.calls.filter(({ file }) => !calls.has(file));
    const parsed = learned.files.length;
    const now = {
      calls: [...kept, ...[...calls.values()].flat()],
      weaknesses: [...before.weaknesses.filter(({ file }) => !calls.has(file)), ...[...weaknesses.values()].flat()],
      parsed,
      skipped: before.skipped,
    };
    return { analysed: analysed(now), learned };
  };

  return {
    prepare: () => project().prepare(),
    callsIn: (file) => project().callsIn(file),
    weaknessesIn: (file) => project().weaknessesIn(file),
    all(progress) {
      // What was read before the stamps were taken may be older than they are.
      const isFirst = memory && open.size === 0 && !hasRead;
      const past = isFirst ? recall(memory, files, variables) : undefined;
      if (past?.same) return past.same;
      const relinked = past?.before && relink(past.before);
      if (relinked) {
        past.keep(relinked);
        return relinked.analysed;
      }
      const all = analysed(finished(project().analyseInSteps(), progress));
      past?.keep({ analysed: all, learned: project().learned(digestOf) });
      return all;
    },
    *allInSteps() {
      const all = analysed(yield* project().analyseInSteps());
      project().putAway();
      return all;
    },
    some(selection) {
      const seen = selection
        .filter((file) => roleOf(file) === 'source')
        .map((file) => ({ file, calls: project().callsIn(file), refused: project().whySkipped(file) }));
      const { mayCall } = loadAnalysis();
      const isParsed = ({ file, calls, refused }: (typeof seen)[number]) =>
        refused === undefined && (calls.length > 0 || mayCall(textOf(file) ?? ''));
      const refusals = seen.flatMap(({ file, refused }) => (refused === undefined ? [] : [{ file, reason: refused }]));
      const all = analysed(
        {
          calls: seen.flatMap(({ calls }) => calls),
          weaknesses: selection.flatMap((file) => project().weaknessesIn(file)),
          parsed: seen.filter(isParsed).length,
          skipped: [...refusals, ...strangers(selection)],
        },
        selection,
      );
      return { ...all, commented: all.commented.filter((file) => selection.includes(file)) };
    },
    ignoresOf,
    ignoresIn: (file) => ignoresOf(withIgnores.has(file) ? [file] : []),
    setVariables(values) {
      variables = values;
      made?.setVariables(values);
    },
    update(file, text) {
      if (text === undefined) open.delete(file);
      else open.set(file, text);
      noted(file, text ?? files.read(file));
      project().update(file, text);
    },
    changed(changedFiles) {
      files.changed(changedFiles);
      made?.changed(changedFiles);
    },
  };
}

/** Runs steps to their end and gives what they give. */
function finished<T>(steps: Generator<number, T>, progress?: (done: number) => void): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    progress?.(step.value);
  }
}

function strangers(selection: readonly string[]): readonly Skipped[] {
  return selection
    .filter((file) => roleOf(file) !== 'source')
    .map((file) => ({ file, reason: 'no language that CallSight reads' }));
}

function mergeSkipped(...lists: readonly (readonly Skipped[])[]): readonly Skipped[] {
  const reasons = new Map<string, string>();
  for (const { file, reason } of lists.flat()) if (!reasons.has(file)) reasons.set(file, reason);
  return [...reasons].map(([file, reason]) => ({ file, reason })).sort((a, b) => byText(a.file, b.file));
}

function byCall(a: CallSite | Weakness, b: CallSite | Weakness): number {
  return byText(a.file, b.file) || a.span.line - b.span.line || a.span.column - b.span.column;
}
