import type { Purpose, Wire } from './wire';

/** One download. */
export interface DownloadRequest {
  readonly url: string;
  /** The most bytes that may come over the wire, and the most after decompression. */
  readonly maxBytes: number;
  /** What is here already: only something newer is wanted. */
  readonly have?: { readonly etag?: string; readonly lastModified?: string };
  readonly signal?: AbortSignal;
  /** The kinds of content that are wanted; absent: any. */
  readonly accept?: string;
  /** What comes is signed, so it may come without encryption. */
  readonly plain?: boolean;
  /** What of the project the address names. */
  readonly about?: string;
}

/** What came of a download. */
export type Downloaded =
  | { readonly kind: 'fresh'; readonly bytes: Buffer; readonly etag?: string; readonly lastModified?: string }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly why: string; readonly retryAfterMs?: number };

/** Fetches a list; every fault is an answer and no exception. */
export type Download = (request: DownloadRequest) => Promise<Downloaded>;

/** What downloads are made with. */
export interface DownloadWorld {
  readonly wire: Wire;
  /** Absent: for lists. */
  readonly purpose?: Purpose;
  /** `CallSight/1.0`, with a page that says who asks. */
  readonly userAgent: string;
  /** Gives the certificates that are trusted in place of Node's own, in PEM; the same list for the same certificates. */
  readonly ca?: () => readonly string[] | undefined;
  /** For a whole download with its redirects; absent: 60 seconds. */
  readonly deadlineMs?: number;
}

/** Gives the door through which lists come in; every connection goes through the wire. */
export function createDownload(world: DownloadWorld): Download {
  return async (request) => {
    // What speaks HTTP is large, and most runs download nothing.
    const { fetchList } = await import('./fetchList.js');
    return fetchList(world, request);
  };
}
