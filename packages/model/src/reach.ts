/**
 * How far the user lets the network be asked, each step with all before it: nothing, whole lists from their publishers,
 * the hosts that the code calls, services that know about such hosts.
 */
export type Reach = 'off' | 'lists' | 'probe' | 'third-party';
