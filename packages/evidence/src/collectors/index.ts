import type { Collector, StaticCollector, ThirdPartyCollector } from '../collector';
import { breach } from './breach';
import { catalogue } from './catalogue';
import { internal } from './internal';
import { location } from './location';
import { lookalike } from './lookalike';
import { nameKind } from './nameKind';
import { names } from './names';
import { probe } from './probe';
import { registration } from './registration';
import { revocation } from './revocation';
import { scheme } from './scheme';
import { threat } from './threat';

/** Every collector that needs no network. */
export const STATIC_COLLECTORS: readonly StaticCollector[] = [
  scheme,
  internal,
  nameKind,
  lookalike,
  catalogue,
  location,
  threat,
  breach,
];

/** Every collector that asks the world, in the order of the questions. */
export const COLLECTORS: readonly Collector[] = [probe, names];

/** Every collector that asks others than the host. */
export const THIRD_PARTY_COLLECTORS: readonly ThirdPartyCollector[] = [registration, revocation];
