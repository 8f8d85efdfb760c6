import type { StaticCollector } from '../collector';

/** Whether the host is internal: by its address or name, or because the user says so. */
export const internal: StaticCollector = {
  id: 'internal',
  alsoInternal: true,
  collect: ({ host, address }, context) => {
    const reason = address.internal ?? (context.internal?.(host) === true ? 'policy' : undefined);
    return reason === undefined ? {} : { internal: reason };
  },
};
