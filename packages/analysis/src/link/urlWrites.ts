import type { Evaluator } from './evaluator';
import { readingChanged } from './nameReadings';
import { bounded } from './questions';
import { changesOf, type UrlChange } from './urlChanges';
import { asText, type Invocation, isOpen, plainText, type TextPart, type TextValue, type Value } from './value';

type Rewrite = (parts: Split, value: TextValue) => readonly TextPart[];

/** The parts of a URL, each with what is not known in it. */
interface Split {
  readonly scheme: readonly TextPart[];
  readonly user: readonly TextPart[];
  readonly host: readonly TextPart[];
  readonly port: readonly TextPart[];
  readonly path: readonly TextPart[];
  readonly rest: readonly TextPart[];
}

const whole = ({ scheme, user, host, port, path, rest }: Split): readonly TextPart[] => [
  ...scheme,
  ...user,
  ...host,
  ...port,
  ...path,
  ...rest,
];

/** What a write to a member of a `URL` makes of it. @see https://url.spec.whatwg.org/#api */
const rewrites: Readonly<Record<string, Rewrite>> = {
  href: (_, value) => value.parts,
  hostname: (url, value) => whole({ ...url, host: value.parts }),
  host: (url, value) => whole({ ...url, host: value.parts, port: /:\d+$/.test(plainText(value)) ? [] : url.port }),
  port: (url, value) => {
    const isNone = value.parts.every((part) => !isOpen(part) && part.text === '');
    return whole({ ...url, port: isNone ? [] : [{ text: ':' }, ...value.parts] });
  },
  protocol: (url, value) => {
    const written = isUnknown(value) ? '' : plainText(value).replace(/:.*$/s, '');
    return whole({ ...url, scheme: [{ text: written === '' ? '//' : `${written}://` }] });
  },
  pathname: (url, value) => {
    const [first] = value.parts;
    const isRooted = first !== undefined && !isOpen(first) && /^[/\\]/.test(first.text);
    return whole({ ...url, path: isRooted ? value.parts : [{ text: '/' }, ...value.parts] });
  },
};

/**
 * Gives what a `URL` is after what the file that makes it does to it: one more candidate for each change that may not
 * happen, the new one alone for each that does. A function that is not known may change what it is given.
 */
export function afterWrites(
  evaluator: Evaluator,
  urls: readonly Value[],
  { file, id, frame, call }: Invocation,
): readonly Value[] {
  const writes = file.lookup.writesOn(id).map((write) => ({ at: write.start, write }));
  const handed = file.lookup.callsGiven(id).map((given) => ({ at: given.call.start, given }));
  let current = urls;
  for (const step of [...writes, ...handed].sort((a, b) => a.at - b.at)) {
    if ('write' in step) {
      const { write } = step;
      const own = write.fn === call.fn ? frame : undefined;
      // What is written may be made of the URL as it is so far: `url.host = url.searchParams.get('host')`.
      const reading = readingChanged(write.object, file, frame);
      if (reading) evaluator.note(reading, current);
      const values = evaluator.evaluate(write.value, file, own);
      if (reading) evaluator.note(reading);
      const keys = write.key
        ? evaluator.evaluate(write.key, file, own).map((key) => evaluator.textOf(key))
        : [write.name];
      for (const name of keys)
        current = changed(evaluator, current, { name, values, isSure: !write.conditional && write.fn === call.fn });
    } else
      for (const change of changesOf(evaluator, step.given, { file, ...(frame ? { frame } : {}) }, call.fn))
        current = changed(evaluator, current, change);
  }
  return current;
}

/** Gives what URLs are after one of their members is written; a name that is not known may be any. */
export function changed(evaluator: Evaluator, urls: readonly Value[], change: UrlChange): readonly Value[] {
  const { name, isSure } = change;
  if (name === undefined)
    return urls.some(({ kind }) => kind === 'unknown')
      ? urls
      : bounded([...urls, ...(change.values.length > 0 ? change.values : [openUrl])]);
  const rewrite = Object.hasOwn(rewrites, name) ? rewrites[name] : undefined;
  if (!rewrite) return urls;
  const values = evaluator.concat([change.values]).filter((value): value is TextValue => value.kind === 'text');
  // A scheme that may or may not be written, and is not known, says nothing.
  if (values.length === 0 || (name === 'protocol' && !isSure && values.some(isUnknown))) return urls;
  const written = urls.flatMap((url): readonly Value[] => {
    if (url.kind !== 'text' && url.kind !== 'unknown') return [url];
    const text = asText(url);
    // Of a URL that is not known, only who writes its host says where it leads.
    const parts = split(text) ?? (name === 'host' || name === 'hostname' ? underOtherHost(text) : undefined);
    if (!parts && name !== 'href') return [url];
    return values.map((value): Value => ({ ...text, isUrl: true, parts: rewrite(parts ?? nothing, value) }));
  });
  // Each write that may not happen doubles what the URL may be.
  return bounded(isSure ? written : [...urls, ...written]);
}

const openUrl: Value = { kind: 'unknown', open: { reason: 'runtime', name: 'URL' } };

function isUnknown(value: TextValue): boolean {
  return value.parts.some(isOpen);
}

const nothing: Split = { scheme: [], user: [], host: [], port: [], path: [], rest: [] };

/** What stays of a URL that is not known when it is given another host: whatever its path may be. */
function underOtherHost({ parts }: TextValue): Split {
  return { ...nothing, scheme: [{ text: '//' }], path: [{ text: '/' }, ...parts.filter(isOpen).slice(-1)] };
}

function split(url: TextValue): Split | undefined {
  const text = plainText(url);
  const match = /^((?:[a-z][a-z0-9+.-]*:)?\/\/)([^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)(:[^/?#]*)?([^?#]*)(.*)$/is.exec(text);
  if (!match) return undefined;
  let at = 0;
  const [scheme, user, host, port, path, rest] = match.slice(1).map((piece: string | undefined) => {
    const from = at;
    at += piece?.length ?? 0;
    return stretch(url.parts, from, at);
  });
  return {
    scheme: scheme ?? [],
    user: user ?? [],
    host: host ?? [],
    port: port ?? [],
    path: path ?? [],
    rest: rest ?? [],
  };
}

/** The parts between two offsets; what is not known counts as one character. */
function stretch(parts: readonly TextPart[], from: number, to: number): readonly TextPart[] {
  const found: TextPart[] = [];
  let at = 0;
  for (const part of parts) {
    const length = isOpen(part) ? 1 : part.text.length;
    const start = Math.max(from, at);
    const end = Math.min(to, at + length);
    if (start < end) {
      if (isOpen(part) || (start === at && end === at + length)) found.push(part);
      else {
        const { at: written, line, column, ...source } = part;
        const isStart = start === at;
        found.push({
          ...source,
          text: part.text.slice(start - at, end - at),
          ...(written === undefined ? {} : { at: written + start - at }),
          ...(isStart && line !== undefined && column !== undefined ? { line, column } : {}),
        });
      }
    }
    at += length;
  }
  return found;
}
