import type { Endpoint, HostEvidence, Level } from '@callsight/model';
import type { Lock } from '@callsight/policy';
import type { EngineFiles } from './diskFiles';
import type { Memory } from './memory';
import type { Oracle } from './oracle';
import type { CalledOrigin } from './origins';
import type { PolicySource } from './policySource';

/** What a collector is told beside the origin. */
export interface CollectContext {
  /** ISO 8601. */
  readonly now: string;
  /** Tells whether the policy calls a host internal. */
  readonly internal: (host: string) => boolean;
  /** Tells whether the user says that a host has its certificates from an authority of its own. */
  readonly privateCa: (host: string, port: number | undefined) => boolean;
}

/** A lock file that results are held against. */
export interface LockUse {
  readonly lock: Lock;
  /**
   * What counts first: `locked` evidence, scored at the clock of the lock, so that a result does not depend on the day;
   * or what this machine `collected` anew.
   */
  readonly first: 'locked' | 'collected';
  /** Tells whether the host of an endpoint may stand in a file that is shared. */
  readonly mayName: (endpoint: Endpoint) => boolean;
}

/** What an engine works with. */
export interface EngineOptions {
  readonly files: EngineFiles;
  /** Gives the evidence of an origin. */
  readonly collect: (origin: CalledOrigin, context: CollectContext) => HostEvidence;
  /** Tells whether the evidence of an origin depends on the paths that are called there; absent: it does. */
  readonly readsPaths?: () => boolean;
  /** Gives the time, ISO 8601. */
  readonly now: () => string;
  /** Where the files of the policy are; absent: the built-in default decides. */
  readonly policy?: PolicySource;
  /** Gives the levels of the settings by rule; where the policy names a level they only make the rule louder. */
  readonly levels?: () => ReadonlyMap<string, Level>;
  /** Gives the score that settings ask for, 0 to 100; a policy file that asks for more wins. */
  readonly minimumScore?: () => number | undefined;
  /** Asks the world about hosts and keeps what they tell; absent: nobody is asked, and nothing of that is known. */
  readonly oracle?: Oracle;
  /** Where the analysis of a whole project is kept, so that a second scan of an unchanged one need not repeat it. */
  readonly memory?: Memory;
  /** Gives the lock file as it is now, and how it counts; `undefined`: nothing is held against one. */
  readonly lock?: () => LockUse | undefined;
}
