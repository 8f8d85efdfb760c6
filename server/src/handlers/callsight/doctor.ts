import { request } from '../../handler';
import { readAnything } from '../../params';
import type { DoctorResult } from '../../protocol';

/** Gives what decides whether lists and hosts can be reached; asks nobody. */
export const doctor = request(
  'callsight/doctor',
  readAnything,
  (session): DoctorResult => ({ lines: session.world.network.checkup() }),
);
