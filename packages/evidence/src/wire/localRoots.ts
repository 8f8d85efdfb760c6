import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as tls from 'node:tls';

/** Where a machine keeps the roots that its owner added to those of the public. */
export interface LocalRootPlaces {
  /** A file that the user names, of certificates in PEM. */
  readonly file?: string | undefined;
  /** Folders of certificates, one or more a file. */
  readonly folders: readonly string[];
}

/** The folders for roots that the owner adds, of Debian and Alpine, Fedora, SUSE, Arch, and FreeBSD. */
const FOLDERS = [
  '/usr/local/share/ca-certificates',
  '/etc/pki/ca-trust/source/anchors',
  '/etc/pki/trust/anchors',
  '/etc/ca-certificates/trust-source/anchors',
  '/usr/local/share/certs',
];

const MOST_FILES = 200;
const MOST_BYTES = 1_048_576;
const PEM = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;
/** What every certificate in DER begins with. */
const DER_SEQUENCE = 0x30;

/** Gives where this machine keeps the roots of its owner. */
export function localRootPlaces(environment: Readonly<Record<string, string | undefined>>): LocalRootPlaces {
  return { file: environment.NODE_EXTRA_CA_CERTS, folders: FOLDERS };
}

/**
 * Gives the roots that this machine trusts and the public does not, in PEM: a company's or a virus scanner's that reads
 * along, or a company's for its own hosts. What cannot be read is left out.
 */
export function localRoots({ file, folders }: LocalRootPlaces): readonly string[] {
  const files = [...(file ? [file] : []), ...folders.flatMap(filesIn)].slice(0, MOST_FILES);
  const known = new Set(tls.rootCertificates.map(bodyOf));
  const found = new Map([...systemRoots(), ...files.flatMap(certificatesIn)].map((pem) => [bodyOf(pem), pem] as const));
  return [...found].flatMap(([body, pem]) => (known.has(body) ? [] : [pem]));
}

/** On Windows and macOS the system keeps them, and newer versions of Node can ask it. */
function systemRoots(): readonly string[] {
  const { getCACertificates } = tls as { getCACertificates?: (kind: 'system') => readonly string[] };
  if (process.platform !== 'win32' && process.platform !== 'darwin') return [];
  try {
    return getCACertificates?.('system') ?? [];
  } catch {
    return [];
  }
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .flatMap((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? filesIn(path) : [path];
      })
      .sort();
  } catch {
    return [];
  }
}

function certificatesIn(path: string): readonly string[] {
  try {
    const entry = statSync(path);
    if (!entry.isFile() || entry.size > MOST_BYTES) return [];
    const bytes = readFileSync(path);
    if (bytes[0] === DER_SEQUENCE) return [pemOf(bytes)];
    return bytes.toString('latin1').match(PEM) ?? [];
  } catch {
    return [];
  }
}

function pemOf(der: Buffer): string {
  return `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----`;
}

/** Gives what of a certificate in PEM tells it from others, however its lines are broken. */
function bodyOf(pem: string): string {
  return pem.replace(/-----[^-]+-----|\s/g, '');
}
