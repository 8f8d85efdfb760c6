import { createHash } from 'node:crypto';
import { type DownloadTerms, openDownload } from './wire/openDownload';

/** What lies at an address, as somebody pinned it. */
export interface Pinned {
  /** https. */
  readonly address: string;
  /** SHA-256, 64 hexadecimal digits; absent: nobody has pinned it yet. */
  readonly digest?: string;
}

/** What came from an address: its bytes and their SHA-256 in hexadecimal digits, or why they are not here. */
export type Fetched =
  | { readonly kind: 'fetched'; readonly bytes: Buffer; readonly digest: string }
  | { readonly kind: 'changed'; readonly digest: string }
  | { readonly kind: 'failed'; readonly why: string };

const MAX_BYTES = 1024 * 1024;

/**
 * Fetches a document (at most 1 MiB) from an address that the user agreed to, and from no other host; what is not what
 * was pinned is refused.
 */
export async function fetchPinned(
  { address, digest }: Pinned,
  terms: DownloadTerms,
  signal?: AbortSignal,
): Promise<Fetched> {
  const download = openDownload([address], 'policy', terms);
  const answer = await download({
    url: address,
    maxBytes: MAX_BYTES,
    accept: 'application/json',
    ...(signal && { signal }),
  });
  if (answer.kind !== 'fresh')
    return { kind: 'failed', why: answer.kind === 'failed' ? answer.why : 'the server sent nothing' };
  const { bytes } = answer;
  const found = createHash('sha256').update(bytes).digest('hex');
  return digest === undefined || digest === found
    ? { kind: 'fetched', bytes, digest: found }
    : { kind: 'changed', digest: found };
}
