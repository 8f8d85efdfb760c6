const PROPERTY_NAME = /^(?:[\w$-]+|'[^'\\\n]*'|"[^"\\\n]*")\s*:\s*/;

/** One plain text, or several parts put together with one at the end. */
const TEXT_AT_END = /^((?:(?:'[^'\\\n]*'|"[^"\\\n]*"|`[^`\\\n]*`|[\w$.]+)\s*\+\s*)*)(['"`])([^'"`\\\n]*)\2$/;

/** What stands before the key in a header: `Bearer `, `token=`. */
const BEFORE_KEY = /^([A-Za-z][\w-]{0,30}[ =])(\S+)$/;

const ENDINGS: readonly (readonly [name: RegExp, ending: string])[] = [
  [/pass/i, 'PASSWORD'],
  [/secret/i, 'SECRET'],
  [/token|authorization|bearer/i, 'TOKEN'],
];

/** Gives the environment variable that a key is kept in: `ACME_API_KEY` for one that goes to the domain `acme.example`. */
export function variableOfKey(domain: string | undefined, name: string | undefined): string {
  const owner =
    (domain ?? '')
      .split('.')[0]
      ?.toUpperCase()
      .replace(/[^A-Z0-9]+/g, '_') ?? '';
  const ending = ENDINGS.find(([kind]) => kind.test(name ?? ''))?.[1] ?? 'API_KEY';
  return /^[A-Z]/.test(owner) ? `${owner}_${ending}` : ending;
}

/**
 * Gives an expression, or a property of an object, with the key in it read from `process.env`. The key is the text at
 * its end, without the word in front of it; of a URL it is the value of the parameter, or the password. `undefined`
 * where it is no plain text.
 */
export function withoutKey(expression: string, variable: string, parameter?: string): string | undefined {
  const start = PROPERTY_NAME.exec(expression)?.[0].length ?? 0;
  const read = `process.env.${variable}`;
  if (parameter !== undefined && start === 0) return inUrl(expression, parameter, read);
  const [, parts = '', quote, body = ''] = TEXT_AT_END.exec(expression.slice(start)) ?? [];
  if (body === '' || (quote === '`' && body.includes('${'))) return undefined;
  const [, before, key] = BEFORE_KEY.exec(body) ?? [];
  const written = key === undefined || before === undefined ? read : `\`${before}\${${read}}\``;
  return expression.slice(0, start) + parts + written;
}

function inUrl(expression: string, parameter: string, read: string): string | undefined {
  const [, quote, body = ''] = /^(['"`])([^\\\n]*)\1$/.exec(expression) ?? [];
  if (quote === undefined || body.includes(quote)) return undefined;
  if (quote !== '`' && /`|\$\{/.test(body)) return undefined;
  const at = parameter === 'password' ? passwordIn(body) : valueIn(body, parameter);
  return at && `\`${body.slice(0, at.start)}\${${read}}${body.slice(at.end)}\``;
}

interface Part {
  readonly start: number;
  readonly end: number;
}

function passwordIn(url: string): Part | undefined {
  const [whole, password = ''] = /^[a-z][a-z0-9+.-]*:\/\/[^/?#@\s:]*:([^/?#@$]+)(?=@)/i.exec(url) ?? [];
  return whole === undefined ? undefined : { start: whole.length - password.length, end: whole.length };
}

function valueIn(url: string, parameter: string): Part | undefined {
  for (const { index, 0: whole, 1: name, 2: value = '' } of url.matchAll(/[?&]([\w.-]{2,40})=([^&#$]+)(?=[&#]|$)/g)) {
    if (name === parameter) return { start: index + whole.length - value.length, end: index + whole.length };
  }
  return undefined;
}
