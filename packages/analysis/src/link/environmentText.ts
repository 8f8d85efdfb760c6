import { looksSecret } from '../targets/secretText';
import { isOpen, type KnownPart, type TextPart, type TextValue } from './value';

/** Variables whose names say that they hold an address or a part of one. */
const addressNames =
  /(?:^|_)(?:URL|URI|HOST|HOSTNAME|ENDPOINT|ORIGIN|DOMAIN|SUBDOMAIN|BASE|API|SERVER|ADDR|ADDRESS|PORT|REGION|ZONE|STAGE|ENV|ENVIRONMENT|NAMESPACE|CLUSTER|PROTOCOL|SCHEME|VERSION)(?:_|$)/i;
const secretNames =
  /(?:^|_)(?:KEY|SECRET|TOKEN|PASSWORD|PASSWD|PWD|PASS|CREDENTIALS?|AUTH|PRIVATE|DSN|SALT|SIGNATURE)(?:_|$)/i;
/** Whatever else a name says, its last word tells what the variable is to hold: `AUTH_SERVICE_URL` is no credential. */
const endsInAddress = /(?:^|_)(?:URL|URI|HOST|HOSTNAME|ENDPOINT|ORIGIN|DOMAIN|SUBDOMAIN|SERVER|ADDR|ADDRESS|PORT)\d*$/i;
/** A host of one word, as others in the same network are named: `auth:5000`. A password beside such a name is another text. */
const oneWordHost = /^[a-z0-9][a-z0-9-]*(?::\d{1,5})?\/?$/;
const addressText =
  /^(?:[a-z][a-z0-9+.-]*:)?\/\/|^(?:localhost|[a-z0-9-]+(?:\.[a-z0-9-]+)+|\d+\.\d+\.\d+\.\d+|\[[0-9a-f:.]+\])(?::\d+)?(?:\/|$)/i;

/**
 * Gives the text with a gap in place of each environment value that is no address: such a value may be a secret, and
 * is shown nowhere. The name of the variable stays.
 */
export function withoutSecrets(text: TextValue): TextValue {
  if (!text.parts.some((part) => !isOpen(part) && part.variable !== undefined)) return text;
  return { ...text, parts: text.parts.map((part) => (isOpen(part) || mayBeShown(part) ? part : gap(part))) };
}

function gap({ variable }: KnownPart): TextPart {
  return { open: { reason: 'environment', ...(variable === undefined ? {} : { name: variable }) } };
}

function mayBeShown({ text, variable }: KnownPart): boolean {
  if (variable === undefined || /^[/?#&=:.-]*$/.test(text)) return true;
  if (addressText.test(text))
    return !text
      .split(/[/?#@]/)
      .slice(0, 3)
      .join('.')
      .split('.')
      .some(looksSecret);
  const saysSecret = secretNames.test(variable);
  const isNamedAddress = saysSecret
    ? endsInAddress.test(variable) && oneWordHost.test(text)
    : addressNames.test(variable);
  return isNamedAddress && !text.split(/[./:@]/).some(looksSecret);
}
