import type { Reach } from '@callsight/model';
import { counted } from './describe';

/** What decides whether CallSight can reach what it may reach. */
export interface Checkup {
  readonly network: Reach;
  /** The proxy's address, as it was set. */
  readonly proxy?: { readonly url: string; readonly mayProbe?: boolean };
  /** The file of certificates that the user trusts besides. */
  readonly extraCa?: { readonly path: string; readonly isReadable: boolean };
  /** How many roots this machine trusts that Node.js does not bring along. */
  readonly localRoots: number;
  readonly lists: Readonly<Record<'fresh' | 'old' | 'missing' | 'damaged', number>>;
  readonly store: { readonly hosts: number; readonly problems: readonly string[] };
  /** How many lines the log of what left this machine has. */
  readonly sent: number;
}

/** One thing that was looked at. */
export interface CheckupLine {
  readonly what: string;
  readonly isGood: boolean;
  /** What was found and, where it is not good, what to do. */
  readonly text: string;
}

/** Gives a line for each thing that was looked at. */
export const checkupLines = ({
  network,
  proxy,
  extraCa,
  localRoots,
  lists,
  store,
  sent,
}: Checkup): readonly CheckupLine[] => [
  { what: 'network', isGood: true, text: reachWords[network] },
  proxyLine(proxy),
  caLine(extraCa, localRoots),
  listsLine(lists),
  {
    what: 'store',
    isGood: store.problems.length === 0,
    text: store.problems[0] ?? `${counted(store.hosts, 'record')} of hosts`,
  },
  {
    what: 'sent',
    isGood: true,
    text:
      sent === 0 ? 'nothing has left this machine' : `${counted(sent, 'line')} in the log of what left this machine`,
  },
];

const reachWords: Readonly<Record<Reach, string>> = {
  off: 'off: nothing is asked',
  lists: 'lists: they are downloaded whole, hosts are not asked',
  probe: 'lists and hosts',
  'third-party': 'lists, hosts and registries',
};

const proxyLine = (proxy: Checkup['proxy']): CheckupLine => {
  if (proxy === undefined) return { what: 'proxy', isGood: true, text: 'none, connections are direct' };
  const url = URL.canParse(proxy.url) ? new URL(proxy.url) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    return { what: 'proxy', isGood: false, text: 'its setting is no http or https address. Correct HTTPS_PROXY.' };
  }
  return {
    what: 'proxy',
    isGood: true,
    text: proxy.mayProbe
      ? `${url.host}; lists come through it, and hosts are probed through it, as you allowed`
      : `${url.host}; lists come through it, and hosts are not probed behind it`,
  };
};

const caLine = (extraCa: Checkup['extraCa'], localRoots: number): CheckupLine => {
  const own = localRoots === 0 ? '' : `; ${counted(localRoots, 'root')} beyond those of Node.js`;
  if (extraCa === undefined) return { what: 'CA', isGood: true, text: `the roots that come with Node.js${own}` };
  return extraCa.isReadable
    ? { what: 'CA', isGood: true, text: `also ${extraCa.path}${own}` }
    : { what: 'CA', isGood: false, text: `${extraCa.path} cannot be read. Correct NODE_EXTRA_CA_CERTS.` };
};

const listsLine = ({ fresh, old, missing, damaged }: Checkup['lists']): CheckupLine => {
  const parts = [
    `${fresh} fresh`,
    ...(old > 0 ? [`${old} old`] : []),
    ...(missing > 0 ? [`${missing} not loaded`] : []),
    ...(damaged > 0 ? [`${damaged} damaged`] : []),
  ];
  const isGood = old + missing + damaged === 0;
  return { what: 'lists', isGood, text: `${parts.join(', ')}${isGood ? '' : '. Update the lists.'}` };
};
