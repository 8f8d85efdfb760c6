import type { Answer, Reach } from '@callsight/model';
import type { TextRange } from './textDocument';

/** What a client may tell at `initialize` beyond LSP. Every part is optional, so any editor can leave all of it out. */
export interface InitializationOptions {
  /** The settings below `callsight.`, for an editor that does not answer `workspace/configuration`. */
  readonly settings?: unknown;
  /** `push` keeps the server from offering pull diagnostics to a client that can do both. */
  readonly diagnostics?: 'push' | 'pull';
  /** How far the user lets the network be asked; absent: not at all. */
  readonly network?: NetworkParams;
  /** The client knows the `callsight.*` commands and asks for reason and expiry itself. */
  readonly commands?: boolean;
}

/** The server's own requests: parameters and results by method. */
export interface Requests {
  /** The report of everything that is known. */
  'callsight/report': { readonly params: ReportParams; readonly result: ReportResult };
  /** The report in a format for files. */
  'callsight/exportReport': { readonly params: ExportParams; readonly result: ExportResult };
  /** The score of one host or URL, whether code calls it or not. */
  'callsight/checkHost': { readonly params: CheckHostParams; readonly result: CheckHostResult };
  /** Every host that is known, for a list. */
  'callsight/hosts': { readonly params: object; readonly result: HostsResult };
  /** Every call to one host of that list. */
  'callsight/hostPlaces': { readonly params: HostPlacesParams; readonly result: HostPlacesResult };
  /** Where a host is called. */
  'callsight/hostCalls': { readonly params: HostCallsParams; readonly result: HostCallsResult };
  /** Looks at every file of every folder. */
  'callsight/scanWorkspace': { readonly params: WorkParams; readonly result: Status };
  /** The edit that writes a decision into the policy file. */
  'callsight/policyEdit': { readonly params: PolicyEditParams; readonly result: PolicyEditResult };
  /** Fetches a policy that the one of a document builds on. */
  'callsight/fetchPolicy': { readonly params: FetchPolicyParams; readonly result: FetchPolicyResult };
  /** The policy file that holds for a document, or the one to create. */
  'callsight/policyFile': { readonly params: PolicyFileParams; readonly result: PolicyFileResult };
  /** The edit that puts an ignore comment above a line. */
  'callsight/ignoreEdit': { readonly params: IgnoreEditParams; readonly result: IgnoreEditResult };
  /** The lock file that accepts the hosts which are called now. */
  'callsight/lockEdit': { readonly params: LockEditParams; readonly result: LockEditResult };
  /** The hosts that would be asked, before the user agrees. */
  'callsight/askPlan': { readonly params: object; readonly result: AskPlanResult };
  /** Asks the hosts of the open folders. */
  'callsight/askHosts': { readonly params: WorkParams; readonly result: AskHostsResult };
  /** Downloads lists that are due. */
  'callsight/updateLists': { readonly params: WorkParams; readonly result: UpdateListsResult };
  /** The lists that need a key. */
  'callsight/keyedLists': { readonly params: object; readonly result: KeyedListsResult };
  /** What left this machine. */
  'callsight/sent': { readonly params: object; readonly result: SentResult };
  /** What decides whether lists and hosts can be reached. */
  'callsight/doctor': { readonly params: object; readonly result: DoctorResult };
  /** What is known of one document. */
  'callsight/documentStatus': { readonly params: DocumentStatusParams; readonly result: DocumentStatus };
}

/** How far the user lets the network be asked from now on. A client sends `off` for folders that are not trusted. */
export interface NetworkParams {
  readonly reach: Reach;
  /** The proxy of the editor's settings. */
  readonly proxy?: { readonly url: string; readonly noProxy?: string };
  /** Hosts may be asked through a proxy, whether it stands in the settings or in the server's environment. */
  readonly probeThroughProxy?: boolean;
}

/** The client's own notifications: parameters by method. */
export interface ClientNotifications {
  'callsight/network': NetworkParams;
}

/** What would be asked. */
export interface AskPlanResult {
  /** The hosts that would be asked now, sorted. */
  readonly hosts: readonly string[];
  /** How many told enough lately. */
  readonly rested: number;
  /** How many are never asked: their name is not certain, or may hold a secret. */
  readonly never: number;
  /** The domains of all hosts that may be asked, sorted: what their registries would learn. */
  readonly domains: readonly string[];
  /** Where lists come from. */
  readonly listHosts: readonly string[];
  readonly reach: Reach;
}

/** How many hosts were asked, and how many told something. */
export interface AskHostsResult {
  readonly asked: number;
  readonly answered: number;
}

/** What came of a download of lists. */
export type UpdateListsResult =
  | { readonly outcome: 'off' | 'busy' }
  /** Nothing can be kept; `why` says what to do. */
  | { readonly outcome: 'stuck'; readonly why: string }
  | { readonly outcome: 'done'; readonly changed: number; readonly kept: number };

/** The lists that need a key of the user's. */
export interface KeyedListsResult {
  readonly lists: readonly {
    readonly title: string;
    /** Their terms. */
    readonly licence: string;
    /** The variable of the server's environment that holds the key. */
    readonly variable: string;
  }[];
}

/** The log of what left this machine, for people. */
export interface SentResult {
  readonly text: string;
}

/** What was looked at, a line each. */
export interface DoctorResult {
  readonly lines: readonly { readonly what: string; readonly isGood: boolean; readonly text: string }[];
}

/** The server's own notifications: parameters by method. */
export interface Notifications {
  /** The counts changed. */
  'callsight/status': Status;
}

/** Where the report is shown: in a webview with its nonce and style source, or in a file of its own. */
export type ReportParams =
  | { readonly format: 'webview'; readonly nonce: string; readonly cspSource: string }
  | { readonly format: 'html' };

/** The report as one page. */
export interface ReportResult {
  readonly html: string;
  /** The places that the page may ask to open, by the ids that it names. */
  readonly places: Readonly<Record<string, ReportPlace>>;
}

/** The formats in which the report is written to a file. */
export type ExportFormat = 'html' | 'sarif' | 'cyclonedx' | 'csv' | 'markdown' | 'json';

/** The format of the file that is wanted. */
export interface ExportParams {
  readonly format: ExportFormat;
}

/** The report as the text of a file. */
export interface ExportResult {
  readonly text: string;
}

/** A place in a document that the report points to. */
export interface ReportPlace {
  readonly uri: string;
  readonly range: TextRange;
}

/** Whose score is wanted. */
export interface CheckHostParams extends WorkParams {
  /** A host name or a URL, as a person types it. */
  readonly target: string;
  /** Ask the host itself, where the user agreed to that. */
  readonly ask?: boolean;
  /** The document whose code calls it; absent where a person typed it. */
  readonly uri?: string;
}

/** Every host that the folders and the open documents in none call. */
export interface HostsResult {
  /** Sorted: what needs a look first, then by score and name. */
  readonly hosts: readonly HostRow[];
  /** Every folder was looked at since the server started. */
  readonly scanned: boolean;
}

/** One host as a line of a list. */
export interface HostRow {
  /** Names it in `callsight/hostPlaces`: scheme, host and port. */
  readonly target: string;
  /** As it stands in an address: the port only where it is not the scheme's own. */
  readonly name: string;
  readonly host: string;
  readonly scheme: string;
  readonly answer: Answer;
  /** `B~ 71`, `?` for a host that is not scored, `internal`. */
  readonly score: string;
  /** The one reason that a reader needs first. */
  readonly why: string;
  readonly calls: number;
  /** A file that calls it. */
  readonly uri?: string;
}

/** A host of the list, by its `target`. */
export interface HostPlacesParams {
  readonly target: string;
}

/** The calls to a host, sorted by folder, file and line. */
export interface HostPlacesResult {
  readonly calls: readonly HostPlace[];
}

/** One call as a line of a list. */
export interface HostPlace extends ReportPlace {
  /** `src/orders.ts:41`, relative to its folder. */
  readonly name: string;
  /** How it is spelt: `POST axios.post`. */
  readonly what: string;
}

/** The calls to a host, wherever the project makes them. */
export interface HostCallsParams {
  /** A document of the project. */
  readonly uri: string;
  readonly host: string;
}

/** Where a host is called, sorted by file and line. */
export interface HostCallsResult {
  readonly places: readonly ReportPlace[];
}

/** What is known of one host, in lines for people. */
export interface CheckHostResult {
  readonly host: string;
  readonly answer: Answer;
  /** `B~ · 71 / 100 · review`. */
  readonly summary: string;
  readonly lines: readonly { readonly label: string; readonly detail: string }[];
  /** It is a public host, which can be asked. */
  readonly isAskable: boolean;
}

/** How the progress of work that can be cancelled is named. */
export interface WorkParams {
  readonly workDoneToken?: string | number;
}

/** Counts of hosts by answer over all folders, and how far a scan is. */
export interface Status {
  readonly blocked: number;
  readonly review: number;
  readonly unknown: number;
  readonly allowed: number;
  readonly calls: number;
  readonly files: number;
  /** 0 to 100 while a scan runs. */
  readonly percent?: number;
  /** Every folder was looked at since the server started. */
  readonly scanned: boolean;
  /** The policy files that hold, as URIs. */
  readonly policies: readonly string[];
  /** How far the network may be asked. */
  readonly network: Reach;
}

/** A decision to write into the policy file. Dates are `YYYY-MM-DD`. */
export type PolicyDecision =
  | { readonly kind: 'allow' | 'deny'; readonly host: string; readonly reason: string }
  | { readonly kind: 'quarantine'; readonly host: string; readonly reason: string; readonly expires: string }
  | {
      readonly kind: 'except';
      readonly rule: string;
      readonly host: string;
      readonly reason: string;
      readonly expires: string;
    }
  | { readonly kind: 'map-variable'; readonly variable: string; readonly host: string };

/** A decision, and where it was made. */
export interface PolicyEditParams {
  /** The document that the decision was made in. */
  readonly uri?: string;
  readonly decision: PolicyDecision;
}

/** The policy file with a decision in it. */
export interface PolicyEditResult {
  readonly uri: string;
  readonly exists: boolean;
  /** The whole text of the file with the decision in it. */
  readonly text: string;
}

/** An address that a policy builds on, which the user agreed to ask. */
export interface FetchPolicyParams {
  /** The policy file. */
  readonly uri: string;
  readonly address: string;
}

/** What came of it; without a reason the policy is here and holds. */
export interface FetchPolicyResult {
  readonly why?: string;
}

/** The document whose policy file is wanted. */
export interface PolicyFileParams {
  readonly uri?: string;
}

/** The policy file that holds, or the one to create. */
export interface PolicyFileResult {
  readonly uri: string;
  readonly exists: boolean;
  /** The text to create the file with, when it does not exist. */
  readonly text: string;
}

/** A document of the folder whose lock file is wanted; absent: the first folder's. */
export interface LockEditParams {
  readonly uri?: string;
}

/** The lock file that accepts what a scan found. */
export interface LockEditResult {
  readonly uri: string;
  readonly exists: boolean;
  /** The whole text of the file. */
  readonly text: string;
  /** How many hosts it names. */
  readonly hosts: number;
  /** What differs from the one before, in words; empty when nothing does. */
  readonly accepted: string;
}

/** What to ignore, where, why and until when. */
export interface IgnoreEditParams {
  readonly uri: string;
  /** 0-based, of the line with the mark; absent: the whole file. */
  readonly line?: number;
  readonly rule: string;
  readonly reason: string;
  readonly until?: string;
}

/** The ignore comment and its place. */
export interface IgnoreEditResult {
  /** 0-based, of the line that the text goes before. */
  readonly line: number;
  readonly text: string;
}

/** The document whose counts are wanted. */
export interface DocumentStatusParams {
  readonly uri: string;
}

/** Counts of one document; `calls` counts requests that leave the process. */
export interface DocumentStatus {
  readonly calls: number;
  readonly blocked: number;
  readonly review: number;
  readonly unknown: number;
}
