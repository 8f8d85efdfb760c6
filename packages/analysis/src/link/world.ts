import type { MemberWrite } from '../facts';
import type { FileReplacement } from '../values/fileReplacements';
import type { LinkedFile } from './linkedFile';
import type { Invocation, Value } from './value';

/** What the evaluator may ask of the project around an expression. */
export interface World {
  /** The facts of a file, read on demand; `undefined` when the file cannot be read or holds no script. */
  file(path: string): LinkedFile | undefined;
  resolve(specifier: string, fromFile: string): string | undefined;
  /** Whether a class of a file may make requests, or one that the file hands on; found without reading what the file says. */
  mayRequest(path: string): boolean;
  /** The values of an environment variable, one for each environment file. */
  environment(name: string, fromFile: string): readonly Value[];
  /** The version range that the nearest `package.json` asks of a library. */
  range(library: string, fromFile: string): string | undefined;
  /** The folder of the nearest `package.json`. */
  packageFolder(fromFile: string): string | undefined;
  /** What the policy says that an expression or variable is. */
  variable(name: string | undefined): readonly Value[];
  /** The files that stand in for one in other builds. */
  replacements(file: string): readonly FileReplacement[];
  /** The files of a folder, by project path, in order. */
  filesIn(folder: string): readonly string[];
  /** The files that import a module, and whose text holds a word where one is named. */
  using(module: string, word?: string): readonly LinkedFile[];
  /** The files whose elements hand something down under a name. */
  handing(name: string): readonly LinkedFile[];
  /** The files whose export a framework hands to a file under a name that the file does not declare. */
  autoImported(name: string, fromFile: string): readonly LinkedFile[];
  /** What a data file says: JSON, YAML or TOML. */
  json(path: string): readonly Value[];
  jsonMember(value: Extract<Value, { kind: 'json' }>, name: string): readonly Value[];
  jsonMembers(value: Extract<Value, { kind: 'json' }>): readonly string[];
  /** The calls of a function in the project, in the order of files and text. */
  callers(file: LinkedFile, fn: number): readonly Invocation[];
  /** The `new` expressions and `super(…)` calls that run the constructor of a class. */
  constructions(file: LinkedFile, cls: number): readonly Invocation[];
  subclasses(file: LinkedFile, cls: number): readonly { readonly file: LinkedFile; readonly cls: number }[];
  /** The classes that say that they implement a type, by the file and the binding that declare it. */
  implementers(file: LinkedFile, binding: number): readonly { readonly file: LinkedFile; readonly cls: number }[];
  /** The calls of the project whose callee ends in a name. */
  called(name: string): readonly { readonly file: LinkedFile; readonly id: number }[];
  /** The writes `….name = value` of the project. */
  writes(name: string): readonly WriteAt[];
  /** Those to what goes by one of some names, or by one under which it is imported or kept elsewhere. */
  writesUnder(holders: ReadonlySet<string>, name: string): readonly WriteAt[];
}

/** A write to a member, and where it stands. */
export interface WriteAt {
  readonly file: LinkedFile;
  /** Its number among the writes of the file. */
  readonly id: number;
  readonly write: MemberWrite;
}
