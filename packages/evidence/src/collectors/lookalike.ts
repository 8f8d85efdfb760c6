import type { StaticCollector } from '../collector';
import { known } from '../fact';
import { imitatedDomain } from '../imitatedDomain';

/** The known name that the host imitates, if any. */
export const lookalike: StaticCollector = {
  id: 'lookalike',
  collect: ({ registration }, { now }) => {
    const of = imitatedDomain(registration);
    return { lookalike: known(of === undefined ? {} : { of }, 'name', now) };
  },
};
