import { request } from '../../handler';
import { hostPlaces as placesOf } from '../../hostRows';
import { textOf } from '../../params';
import type { HostPlacesResult } from '../../protocol';

/** Gives every call to one host, where the last scan found them. */
export const hostPlaces = request(
  'callsight/hostPlaces',
  (params) => textOf(params, 'target'),
  (session, target): HostPlacesResult => ({ calls: placesOf(session, target) }),
);
