/**
 * Where an action finds a value: `0` the first argument, `0.default` its member, `self` the thing itself. Of several,
 * each that is there counts.
 */
export type Locator = string;

/** A value that stands in where nothing is given; with an environment, only there. */
export type Fallback = Locator | { readonly at: Locator; readonly environment: string };

/** Something else that the library hands out. */
interface Is {
  readonly does: 'is';
  readonly entity: string;
}

/** The environment variables, as an object. */
interface Environment {
  readonly does: 'environment';
}

/** One environment variable: by the name that is read, or as an argument names it; `becomes` reads it later. */
interface Variable {
  readonly does: 'variable';
  readonly name?: Locator;
  readonly fallback?: readonly Fallback[];
  readonly becomes?: string;
}

/** A schema, or the same one with more to it. */
interface Schema {
  readonly does: 'schema';
  readonly becomes?: string;
  /** The schema that it begins as, where that is not the thing itself. */
  readonly of?: Locator;
  /** Objects of schemas by field. */
  readonly fields?: readonly Locator[];
  readonly fallback?: readonly Fallback[];
  /** What a value is sent through: functions and schemas. */
  readonly through?: Locator;
}

/** What a schema makes of a value: by default the thing itself, of the environment. */
interface Parse {
  readonly does: 'parse';
  readonly of?: Locator;
  readonly fields?: readonly Locator[];
  readonly input?: readonly Locator[];
  /** A list of parsed objects that stand behind this one. */
  readonly behind?: Locator;
  /** The member of the answer that holds it. */
  readonly under?: string;
}

/** The objects of fields that a schema is made of. */
interface Fields {
  readonly does: 'fields';
}

/** The value that a thing stands for. */
interface Value {
  readonly does: 'value';
  /** Whether it is a `URL`. */
  readonly isUrl?: boolean;
}

/** A text that is always the same. */
interface Text {
  readonly does: 'text';
  readonly text: string;
}

/** An argument that is handed on. */
interface Passes {
  readonly does: 'passes';
  readonly from: Locator;
}

/** What a data file of the project says. */
interface File {
  readonly does: 'file';
  readonly path: Locator;
}

/** The arguments as one path. */
interface Path {
  readonly does: 'path';
}

/** A setting by its path (`api.url`), in what the thing was made with or in files of the project. */
interface Setting {
  readonly does: 'setting';
  /** The path, `name` for the member that is read; without one, all settings. */
  readonly path?: Locator;
  readonly fallback?: readonly Fallback[];
  readonly in: Settings;
}

/** Where settings stand. */
export type Settings =
  /** In an object of fields that name their variable and default: by the names of the two. */
  | { readonly kind: 'described'; readonly variable: string; readonly fallback: string }
  /** In what one of these files exports: names without ending, under each path; variables of this start win over it. */
  | {
      readonly kind: 'exported';
      readonly files: readonly string[];
      readonly paths: readonly (readonly string[])[];
      readonly variables?: string;
    }
  /** In files of one folder: each is an environment; `variables` is a file that names a variable for each setting. */
  | { readonly kind: 'folder'; readonly folder: string; readonly plain: string; readonly variables: string }
  /** In functions that the project registers with the library. */
  | { readonly kind: 'registered' };

/** What a library does where it is called or read. */
export type SchemaAction =
  | Is
  | Environment
  | Variable
  | Schema
  | Parse
  | Fields
  | Value
  | Passes
  | Text
  | File
  | Path
  | Setting;

/** One thing that a library hands out. */
export interface SchemaEntity {
  /** What calling or constructing it does. */
  readonly call?: SchemaAction;
  readonly calls?: Readonly<Record<string, SchemaAction>>;
  readonly otherCalls?: SchemaAction;
  readonly reads?: Readonly<Record<string, SchemaAction>>;
  readonly otherReads?: SchemaAction;
  /** A value of the declared type `T<typeof x>` is what calling `x` gives. */
  readonly isTypeOf?: boolean;
  /** A value of this declared type is the thing itself. */
  readonly isType?: boolean;
}

/** How one library turns configuration into values: what each of its modules is. */
export interface SchemaModel {
  readonly name: string;
  readonly modules: Readonly<Record<string, string>>;
  /** Names that need no import. */
  readonly globals?: Readonly<Record<string, string>>;
  readonly entities: Readonly<Record<string, SchemaEntity>>;
}
