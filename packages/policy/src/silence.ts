import type { Suppression } from '@callsight/model';
import { markPlace, type Spoken } from './candidates';
import { hasEnded } from './clauses';
import { hostMatches, listingName, listingNames } from './match/hostPattern';
import { pathMatches } from './match/pathGlob';
import type { ExceptionClause, Policy } from './policy';
import type { Ignore } from './readIgnores';

/** What exceptions and ignore comments silence, and which of them did. */
export interface Silence {
  /** Gives what silences a candidate, and remembers it; `undefined` when nothing does. */
  readonly suppressionOf: (candidate: Spoken) => Suppression | undefined;
  /** Gives why an exception or an ignore comment that is meant for a candidate has no effect on it. */
  readonly faultOf: (candidate: Spoken) => string | undefined;
  readonly usedExceptions: ReadonlySet<ExceptionClause>;
  /** Comments that silenced something, or that a finding explains. */
  readonly heardIgnores: ReadonlySet<Ignore>;
}

/** Gives the silence of a policy's exceptions and the ignore comments of each file; `now` is ISO 8601. */
export function silenceOf(
  policy: Policy | undefined,
  ignores: ReadonlyMap<string, readonly Ignore[]>,
  now: string,
): Silence {
  const usedExceptions = new Set<ExceptionClause>();
  const heardIgnores = new Set<Ignore>();
  const listed = new Map<string, ExceptionClause[]>();
  for (const exception of policy?.exceptions ?? []) {
    const key = `${exception.code} ${listingName(exception.pattern)}`;
    const same = listed.get(key);
    if (same === undefined) listed.set(key, [exception]);
    else same.push(exception);
  }
  const exceptionsFor = (candidate: Spoken) =>
    listingNames(candidate.subject?.host ?? '')
      .flatMap((name) => listed.get(`${candidate.rule.id} ${name}`) ?? [])
      .filter((exception) => isFor(exception, candidate));
  const ignoresFor = (candidate: Spoken) =>
    (ignores.get(candidate.call.file) ?? []).filter(
      (ignore) => ignore.rules.includes(candidate.rule.id) && isOn(ignore, candidate),
    );
  return {
    usedExceptions,
    heardIgnores,
    suppressionOf(candidate) {
      if (candidate.voice.lifted === 'never') return undefined;
      const exceptions = exceptionsFor(candidate).filter(({ expires }) => !hasEnded(expires, now));
      const comments = ignoresFor(candidate).filter(({ fault, until }) => fault === undefined && !hasEnded(until, now));
      for (const exception of exceptions) usedExceptions.add(exception);
      for (const comment of comments) heardIgnores.add(comment);
      const [exception] = exceptions;
      const [comment] = comments;
      if (exception !== undefined) return byException(exception);
      return comment === undefined ? undefined : byComment(comment, candidate.call.file);
    },
    faultOf(candidate) {
      const ended = exceptionsFor(candidate).find(({ expires }) => hasEnded(expires, now));
      let sentence =
        ended &&
        `The exception in ${ended.place.file}:${ended.place.line} ended on ${ended.expires}: renew it or fix the call.`;
      for (const ignore of ignoresFor(candidate)) {
        const fault =
          candidate.voice.lifted === 'never' ? 'nothing hides this rule. Remove the comment.' : ignore.fault;
        if (fault === undefined) continue;
        heardIgnores.add(ignore);
        sentence ??= `The ignore comment on line ${ignore.span.line} has no effect: ${fault}`;
      }
      return sentence;
    },
  };
}

function byException({ reason, owner, expires, place }: ExceptionClause): Suppression {
  return { kind: 'exception', reason, ...(owner === undefined ? {} : { owner }), expires, place };
}

function byComment({ reason, until, span }: Ignore, file: string): Suppression {
  return { kind: 'comment', reason, ...(until === undefined ? {} : { expires: until }), place: { file, ...span } };
}

/** Gives whether an exception is meant for the host and the file of a candidate. */
function isFor({ pattern, path }: ExceptionClause, { call, subject }: Pick<Spoken, 'call' | 'subject'>): boolean {
  return (
    hostMatches(pattern, subject?.host ?? '', subject?.port) && (path === undefined || pathMatches(path, call.file))
  );
}

function isOn({ scope, line }: Ignore, candidate: Spoken): boolean {
  if (scope === 'file') return true;
  const { call } = candidate;
  return line === call.span.line || line === call.target?.line || line === markPlace(candidate).line;
}
