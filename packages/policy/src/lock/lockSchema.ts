import { z } from 'zod';
import { isDay } from '../day';
import { GRADES } from '../gradeOrder';
import { LOCK_VERSION } from './lock';

const MAX_TEXT = 500;
const text = z.string().max(MAX_TEXT);
const count = z.int().min(0);
const points = z.number().min(0).max(100);
const grade = z.enum(GRADES);
const time = z.iso.datetime({ error: 'this is no time. Write it as 2026-11-21T12:00:00.000Z.' });
/** What lists say is as old as the list, of which often the day alone is known. */
const observedAt = z.union([z.iso.datetime(), z.iso.date()], {
  error: 'this is no time. Write it as 2026-11-21T12:00:00.000Z.',
});
const source = z.string().regex(/^(probe|dns|rdap|(feed|geo):.{1,100})$/, { error: 'this is no source of evidence.' });

function fact<T extends z.ZodType>(value: T) {
  return z.strictObject({
    state: z.literal('known'),
    value,
    source,
    observedAt,
    ttlDays: z.number().min(0).max(36_500).optional(),
    note: text.optional(),
  });
}

const tls = z.strictObject({
  protocols: z.array(z.enum(['SSL2', 'SSL3', 'TLS1.0', 'TLS1.1', 'TLS1.2', 'TLS1.3'])).max(6),
  suites: z.strictObject({
    strongestBits: count,
    weakestBits: count,
    forwardSecrecy: z.boolean(),
    aead: z.boolean(),
    cbc: z.boolean(),
    rc4: z.boolean(),
    rc4Only: z.boolean(),
    block64WithModernClient: z.boolean(),
    export: z.boolean(),
    anonymous: z.boolean(),
  }),
  keyExchange: z.strictObject({ smallestDhBits: count.nullable(), smallestCurveBits: count.nullable() }),
  certificate: z.strictObject({
    keyType: z.enum(['RSA', 'EC']),
    keyBits: count,
    signatureHash: text,
    trust: z.enum(['ok', 'self-signed', 'untrusted', 'expired', 'not-yet-valid', 'revoked']),
    nameMatches: z.boolean(),
    chain: z.enum(['complete', 'incomplete']),
  }),
  secureRenegotiation: z.boolean().nullable(),
  hsts: z.enum(['none', 'short', 'invalid', 'long', 'unknown']),
  unseen: z
    .array(z.enum(['versions', 'suites', 'weak-suites', 'rc4-only', 'groups', 'dhe']))
    .max(6)
    .optional(),
});

const leaf = z.strictObject({
  expiresSoon: z.boolean(),
  type: z.enum(['DV', 'OV', 'IV', 'EV', 'private']),
  lifetimeWithinLimit: z.boolean(),
  sct: z.boolean(),
  revocationPointer: z.boolean(),
  validity: z.strictObject({ from: time, until: time }).optional(),
  subject: text.optional(),
  issuer: text.optional(),
});

const threat = z.strictObject({
  coverage: z.number().min(0).max(1),
  listing: z
    .strictObject({
      match: z.enum(['exact', 'address', 'domain', 'adware', 'historic', 'neighbour']),
      list: text,
    })
    .optional(),
});

const location = z.strictObject({
  class: z.enum(['eu', 'adequate', 'us-dpf', 'us', 'third', 'prohibited']),
  strength: z.enum(['attested', 'declared', 'hostname', 'cloud-range', 'ip-geo', 'cdn']),
  country: text.optional(),
  region: text.optional(),
});

const evidence = z
  .strictObject({
    addresses: fact(z.array(z.never()).max(0)).optional().describe('The name leads nowhere.'),
    names: fact(
      z.strictObject({
        aliases: z.array(text).max(64),
        free: z.strictObject({ name: text, from: text }),
      }),
    ).optional(),
    scheme: fact(z.enum(['encrypted', 'plaintext'])).optional(),
    probe: fact(z.strictObject({ tls, leaf })).optional(),
    threat: fact(threat).optional(),
    breach: fact(z.enum(['none', 'old', 'recent'])).optional(),
    lookalike: fact(z.strictObject({ of: text.optional() })).optional(),
    location: fact(location).optional(),
    regionConsistent: fact(z.boolean()).optional(),
    nameKind: fact(z.enum(['domain', 'tenant', 'ip', 'ephemeral'])).optional(),
    domainAgeDays: fact(z.number()).optional(),
    known: fact(z.boolean()).optional(),
    securityTxt: fact(z.boolean()).optional(),
    caa: fact(z.boolean()).optional(),
    dnssec: fact(z.boolean()).optional(),
  })
  .describe('What lists, DNS and the host itself said, each with its source and date.');

const entry = z
  .strictObject({
    firstSeen: z.string().refine(isDay, { error: 'this is no date. Write it as 2027-03-31.' }),
    firstCall: text.regex(/^(?!\/)(?![A-Za-z]:)[^\\]+:\d+$/, { error: 'this is no call site of the project.' }),
    calls: count,
    score: points.nullable(),
    grade,
    provisional: z.literal(true).optional(),
    scoredAt: time,
    evidence,
    digest: z.string().describe('A digest of the rest of the line; a line that was edited by hand no longer fits it.'),
  })
  .describe('One origin that the project calls, as it was accepted.');

const name = z.string().min(1).max(300);
const head = {
  $schema: z.string().optional(),
  lockVersion: z.literal(LOCK_VERSION),
  model: z.string(),
};

/**
 * The lock file without its entries, which are many: each is checked by itself, up to the first that is wrong.
 * @public reached through `loadLockSchema`
 */
export const lockHeadSchema = z.strictObject({ ...head, hosts: z.record(z.string(), z.unknown()) });

/**
 * One line of the lock file with its name.
 * @public reached through `loadLockSchema`
 */
export const lockLineSchema = z.strictObject({ hosts: z.record(name, entry) });

/**
 * Gives the JSON Schema (draft 7) of the lock file, for editors.
 * @public reached through `loadLockSchema`
 */
export function lockJsonSchema(): object {
  const schema = z
    .strictObject({ ...head, hosts: z.record(name, entry) })
    .describe('Written by callsight lock; reviewed like code, never edited by hand.');
  return { ...z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }), title: 'CallSight lock file' };
}

/** An entry of the lock file as it is written. */
export type LockFileEntry = z.output<typeof entry>;
