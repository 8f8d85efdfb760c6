import type { Fetched } from '@callsight/evidence';
import { diskShelf, type Machine, placesOf } from '@callsight/store';
import { UserError } from './exitCode';
import { WORDS } from './words';

/** Gives a policy that was fetched before, by its SHA-256 in hexadecimal digits. */
export function keptPolicy(machine: Machine, digest: string): Buffer | undefined {
  return diskShelf(placesOf(machine).policies).read(`${digest}.json`);
}

/**
 * Keeps a policy under its digest.
 *
 * @throws UserError when it cannot be written.
 */
export function keepPolicy(machine: Machine, { digest, bytes }: Extract<Fetched, { kind: 'fetched' }>): void {
  const { policies } = placesOf(machine);
  try {
    diskShelf(policies).write(`${digest}.json`, bytes);
  } catch (error) {
    throw new UserError(WORDS.outputFailed(policies, (error as NodeJS.ErrnoException).code ?? 'unknown error'));
  }
}
