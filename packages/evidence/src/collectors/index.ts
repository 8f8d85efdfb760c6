import type { StaticCollector } from '../collector';
import { catalogue } from './catalogue';
import { internal } from './internal';
import { location } from './location';
import { lookalike } from './lookalike';
import { nameKind } from './nameKind';
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
];
