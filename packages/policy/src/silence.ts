import type { Place, Suppression } from '@callsight/model';
import { markPlace, type Spoken } from './candidates';
import { hasEnded } from './clauses';
import { groundsOf, isAskedAbove } from './hostVoices';
import { isAboveCode } from './layers/binds';
import { holdsForFile } from './match/holdsForFile';
import { hostMatches, listingName, listingNames } from './match/hostPattern';
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

/** Gives the silence of exceptions, those of each file's policy, and of the ignore comments of each file; `now` is ISO 8601. */
export function silenceOf(
  policyOf: (file: string) => Policy | undefined,
  ignores: ReadonlyMap<string, readonly Ignore[]>,
  now: string,
): Silence {
  const usedExceptions = new Set<ExceptionClause>();
  const heardIgnores = new Set<Ignore>();
  const listings = new Map<Policy | undefined, Listing>();
  const listingOf = (policy: Policy | undefined): Listing => {
    const listing = listings.get(policy) ?? listed(policy);
    listings.set(policy, listing);
    return listing;
  };
  const exceptionsFor = (candidate: Spoken): readonly ExceptionClause[] => {
    const listing = listingOf(policyOf(candidate.call.file));
    if (listing.size === 0) return [];
    return listingNames(candidate.subject?.host ?? '')
      .flatMap((name) => listing.get(`${candidate.rule.id} ${name}`) ?? [])
      .filter((exception) => isFor(exception, candidate));
  };
  const ignoresFor = (candidate: Spoken) =>
    (ignores.get(candidate.call.file) ?? []).filter(
      (ignore) => ignore.rules.includes(candidate.rule.id) && isOn(ignore, candidate),
    );
  /** What asks for a candidate above the code: no comment in the code has a say there. */
  const groundAboveCode = (candidate: Spoken) => {
    const policy = policyOf(candidate.call.file);
    return groundsOf(policy, candidate).find((ground) => isAboveCode(policy, ground));
  };
  return {
    usedExceptions,
    heardIgnores,
    suppressionOf(candidate) {
      if (candidate.voice.lifted === 'never') return undefined;
      const policy = policyOf(candidate.call.file);
      const exceptions = exceptionsFor(candidate).filter(
        ({ expires, place }) => !hasEnded(expires, now) && !isAskedAbove(policy, candidate, place, 'exceptions'),
      );
      const comments = ignoresFor(candidate).filter(({ fault, until }) => fault === undefined && !hasEnded(until, now));
      for (const exception of exceptions) usedExceptions.add(exception);
      const [exception] = exceptions;
      const [comment] = comments;
      if (exception === undefined && groundAboveCode(candidate)) return undefined;
      for (const heard of comments) heardIgnores.add(heard);
      if (exception !== undefined) return byException(exception);
      return comment === undefined ? undefined : byComment(comment, candidate.call.file);
    },
    faultOf(candidate) {
      const ended = exceptionsFor(candidate).find(({ expires }) => hasEnded(expires, now));
      let sentence =
        ended &&
        `The exception in ${ended.place.file}:${ended.place.line} ended on ${ended.expires}: renew it or fix the call.`;
      const ground = groundAboveCode(candidate);
      for (const ignore of ignoresFor(candidate)) {
        const fault = faultOfIgnore(ignore, candidate, ground);
        if (fault === undefined) continue;
        heardIgnores.add(ignore);
        sentence ??= `The ignore comment on line ${ignore.span.line} has no effect: ${fault}`;
      }
      return sentence;
    },
  };
}

/** Exceptions by rule and host. */
type Listing = ReadonlyMap<string, readonly ExceptionClause[]>;

function listed(policy: Policy | undefined): Listing {
  const listing = new Map<string, ExceptionClause[]>();
  for (const exception of policy?.exceptions ?? []) {
    const key = `${exception.code} ${listingName(exception.pattern)}`;
    const same = listing.get(key);
    if (same === undefined) listing.set(key, [exception]);
    else same.push(exception);
  }
  return listing;
}

function faultOfIgnore(ignore: Ignore, { voice }: Spoken, ground: Place | undefined): string | undefined {
  if (voice.lifted === 'never') return 'nothing hides this rule. Remove the comment.';
  if (ignore.fault !== undefined) return ignore.fault;
  return (
    ground &&
    `${ground.file}:${ground.line} asks for this, above the project. Mend the call, or ask who answers for it.`
  );
}

function byException({ reason, owner, expires, place }: ExceptionClause): Suppression {
  return { kind: 'exception', reason, ...(owner === undefined ? {} : { owner }), expires, place };
}

function byComment({ reason, until, span }: Ignore, file: string): Suppression {
  return { kind: 'comment', reason, ...(until === undefined ? {} : { expires: until }), place: { file, ...span } };
}

/** Gives whether an exception is meant for the host and the file of a candidate. */
function isFor(exception: ExceptionClause, { call, subject }: Pick<Spoken, 'call' | 'subject'>): boolean {
  return hostMatches(exception.pattern, subject?.host ?? '', subject?.port) && holdsForFile(exception, call.file);
}

function isOn({ scope, line }: Ignore, candidate: Spoken): boolean {
  if (scope === 'file') return true;
  const { call } = candidate;
  return line === call.span.line || line === call.target?.line || line === markPlace(candidate).line;
}
