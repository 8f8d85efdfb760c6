import { ipBytes } from '../ipAddress';
import type { CertificateFields } from './readCertificate';

function covers(pattern: string, host: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === host;
  const parent = pattern.slice(2);
  const rest = host.slice(host.indexOf('.') + 1);
  // A wildcard for a whole top-level domain is nobody's to have.
  return parent.includes('.') && rest === parent && host.length > rest.length + 1;
}

/**
 * Tells whether a certificate is for a host: by its alternative names alone, the wildcard as the whole first label.
 * @see https://www.rfc-editor.org/rfc/rfc9525#section-6.3
 */
export function matchesHost({ dnsNames, ipAddresses }: CertificateFields, host: string): boolean {
  const address = ipBytes(host);
  if (address !== undefined) {
    return ipAddresses.some(
      (bytes) => bytes.length === address.length && bytes.every((byte, i) => byte === address[i]),
    );
  }
  return dnsNames.some((name) => covers(name.toLowerCase().replace(/\.$/, ''), host));
}
