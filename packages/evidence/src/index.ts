export { canLeaveMachine, mayStandInSharedFile } from './canLeaveMachine';
export type { AskedFacts, Collector, Context, Target } from './collector';
export { collectStatic } from './collectStatic';
export { type Address, type AddressKind, describeAddress, hostClass } from './describeAddress';
export { type EdgeNetwork, edgeNetworkOf } from './edgeNetwork';
export { type Fetched, fetchPinned, type Pinned } from './fetchPinned';
export { listedBy } from './listedBy';
export type { Feed, ListClass } from './lists/feed';
export { FEEDS, type OwnKind, ownFeed } from './lists/feeds';
export { feedsInUse, isChosenByName, keysIn, keyVariable } from './lists/feedsInUse';
export type { ListHead } from './lists/listFile';
export {
  isFresh,
  keptIds,
  type ListShelf,
  type Lists,
  type ListVisit,
  type LoadedList,
  listName,
  loadingLists,
  loadLists,
  readKeptList,
  readVisit,
  visitName,
} from './lists/lists';
export { type ListsStanding, listsStanding } from './lists/listsStanding';
export { type Outside, refreshLists } from './lists/refreshLists';
export { inTurns } from './lists/steps';
export { type UpdateOutcome, updateLists } from './lists/updateLists';
export { whyUnsound } from './lists/whyUnsound';
export { normaliseHost } from './normaliseHost';
export { type Asker, openAsker } from './openAsker';
export type { HostConsent } from './openHostWire';
export { registrationOf } from './registrableDomain';
export { createDownload, type Download } from './wire/download';
export { LIMITS } from './wire/limits';
export { type LocalRootPlaces, localRootPlaces, localRoots } from './wire/localRoots';
export { openWire } from './wire/openWire';
export { type ProxySettings, proxyIn } from './wire/proxyRule';
export type { Departure, Purpose, Visit, Wire, WirePolicy, WireRequest, WireWorld } from './wire/wire';
export { WireError } from './wire/wireError';
