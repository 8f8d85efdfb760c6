import type { ExceptionEntry, Place, SuppressedFinding } from '@callsight/model';
import { hasEnded } from './clauses';
import { clausesWithEnds, type FindingsInput } from './findingsInput';
import { byPlace } from './order';
import { placeKey } from './placeKey';
import type { HostAction } from './policy';
import type { Ignore } from './readIgnores';
import type { Silence } from './silence';

const CLAUSE_KINDS: Readonly<Record<Exclude<HostAction, 'deny'>, ExceptionEntry['kind']>> = {
  allow: 'approval',
  quarantine: 'quarantine',
};

/**
 * Gives every exception, ignore comment and clause with an end, by place, with what it silences today. Of a part of
 * a project nobody can say that an exception is unused.
 */
export function exceptionRegister(
  silence: Silence,
  suppressed: readonly SuppressedFinding[],
  input: FindingsInput,
): readonly ExceptionEntry[] {
  const { ignores, now, partial } = input;
  const { hosts, attestations, exceptions } = clausesWithEnds(input);
  const silenced = new Map<string, number>();
  for (const { suppression } of suppressed) {
    const key = placeKey(suppression.place);
    silenced.set(key, (silenced.get(key) ?? 0) + 1);
  }
  const silences = (place: Place) => ({ silences: silenced.get(placeKey(place)) ?? 0 });
  const clauses = hosts.flatMap(({ action, pattern, reason, owner, since, expires, place }) =>
    action === 'deny' || expires === undefined
      ? []
      : [
          {
            kind: CLAUSE_KINDS[action],
            rules: [],
            match: pattern.text,
            ...terms({ reason, owner, since, expires }),
            place,
            state: stateOf({ expires }, now),
          } satisfies ExceptionEntry,
        ],
  );
  const attested = attestations.map(
    ({ pattern, place, ...rest }): ExceptionEntry => ({
      kind: 'attestation',
      rules: [],
      match: pattern.text,
      ...terms(rest),
      place,
      state: stateOf(rest, now),
    }),
  );
  const excepted = exceptions.map((exception): ExceptionEntry => {
    const { code, pattern, path, place } = exception;
    const isUnused = partial !== true && !silence.usedExceptions.has(exception);
    return {
      kind: 'exception',
      rules: [code],
      match: pattern.text,
      ...(path === undefined ? {} : { path: path.text }),
      ...terms(exception),
      place,
      state: stateOf({ ...exception, isUnused }, now),
      ...silences(place),
    };
  });
  const comments = [...ignores].flatMap(([file, written]) =>
    written.map((ignore): ExceptionEntry => {
      const place = { file, ...ignore.span };
      return {
        kind: 'comment',
        rules: ignore.rules,
        ...(ignore.scope === 'file' ? { path: file } : {}),
        ...terms({ reason: ignore.reason, expires: ignore.until }),
        place,
        state: commentState(ignore, silence, now),
        ...silences(place),
      };
    }),
  );
  return [...clauses, ...attested, ...excepted, ...comments].sort((a, b) => byPlace(a.place, b.place));
}

function commentState(ignore: Ignore, silence: Silence, now: string): ExceptionEntry['state'] {
  if (ignore.fault !== undefined) return 'faulty';
  return stateOf({ expires: ignore.until, isUnused: !silence.heardIgnores.has(ignore) }, now);
}

function stateOf(
  { expires, isUnused = false }: { readonly expires?: string | undefined; readonly isUnused?: boolean },
  now: string,
): ExceptionEntry['state'] {
  if (hasEnded(expires, now)) return 'ended';
  return isUnused ? 'unused' : 'in-force';
}

type Terms = Pick<ExceptionEntry, 'reason' | 'owner' | 'since' | 'expires'>;

/** Leaves out what is not written. */
function terms({ reason, owner, since, expires }: { readonly [K in keyof Terms]: Terms[K] | undefined }): Terms {
  return {
    ...(reason === undefined || reason === '' ? {} : { reason }),
    ...(owner === undefined ? {} : { owner }),
    ...(since === undefined ? {} : { since }),
    ...(expires === undefined ? {} : { expires }),
  };
}
