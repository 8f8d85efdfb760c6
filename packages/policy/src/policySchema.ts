import { z } from 'zod';
import { isDay } from './day';
import { MINIMUM_GRADES, OVERRIDES } from './policy';
import { RULE_IDS } from './ruleIds';

const MAX_TEXT = 500;

const text = z.string().min(1).max(MAX_TEXT);
const said = text.refine((words) => words === '' || words.trim() !== '', {
  error: 'this says nothing. Write a few words.',
});
const reason = said.describe('Why, for the people who read this later: a ticket or a sentence.');
const owner = said.describe('Who answers for it: a person or a team.');
const day = z.string().refine(isDay, { error: 'this is no date. Write it as 2027-03-31.' });
const expires = day.meta({ description: 'The last day on which it holds, as 2027-03-31.', format: 'date' });
const since = day.meta({
  description: 'The day on which it was written, as 2026-11-22: reports show its age.',
  format: 'date',
});
const match = text.describe('A host (api.example.com), all names below one (*.example.com), an optional port (:8443).');
const region = z
  .string()
  .regex(/^(EU|EEA|ADEQUACY|[A-Z]{2})$/, {
    error: 'this is no region. Write EU, EEA, ADEQUACY or a country as in ISO 3166: CH.',
  })
  .describe('EU, EEA, ADEQUACY (countries and firms with a decision of the European Commission) or a country: CH.');
const level = z.enum(['error', 'warning', 'info', 'hint', 'off']);

const host = z
  .strictObject({
    match,
    action: z
      .enum(['allow', 'deny', 'quarantine'])
      .describe('allow: approved. deny: blocked. quarantine: no new calls until it expires.'),
    reason: reason.optional(),
    owner: owner.optional(),
    since: since.optional(),
    expires: expires.optional(),
    alternative: text.optional().describe('The host to use in its place.'),
    dataClass: z.array(text).max(20).optional().describe('What is sent there, for example PII.'),
  })
  .describe('What holds for a host. The most specific match wins, then deny before quarantine before allow.');

const regions = z
  .strictObject({
    allow: z.array(region).max(300).optional().describe('Where a service may run; empty or absent: anywhere.'),
    deny: z.array(region).max(300).optional().describe('Where no service may run: its score falls to F.'),
    unknown: z
      .enum(['allow', 'review', 'deny'])
      .optional()
      .describe('What holds for a host whose region is not known. Default: review.'),
  })
  .describe('Where the services that are called may run.');

const exception = z
  .strictObject({
    code: z.enum(RULE_IDS).describe('The rule that is silenced.'),
    match,
    path: text
      .optional()
      .describe('Files that it holds for, seen from the folder of the project: src/legacy/**. Absent: every file.'),
    reason,
    owner: owner.optional(),
    since: since.optional(),
    expires,
  })
  .describe('Silences one rule for one host until a day.');

const attestation = z
  .strictObject({
    match,
    privateCa: z.literal(true).describe('The certificate comes from a private authority that you trust for this host.'),
    reason,
    owner,
    since: since.optional(),
    expires,
  })
  .describe('A statement of yours that replaces evidence for one host; reports show it as yours.');

/** The policy file as people write it: the one source of its types, its check and its JSON Schema. */
export const policySchema = z
  .strictObject({
    $schema: z.string().optional(),
    version: z.literal(1).optional().describe('The version of this format.'),
    extends: z
      .union([text, z.array(text).max(20)])
      .optional()
      .describe(
        'Policies to build on, which bind this one: files in this repository, or addresses, each with the SHA-256 of its content: "./base.json#sha256-…". What lies at an address is fetched by callsight policy fetch alone.',
      ),
    allowOverride: z
      .union([z.literal(true), z.array(z.enum(OVERRIDES)).max(OVERRIDES.length)])
      .optional()
      .describe(
        'What the layers below this one may loosen: true for everything, or a list: ["hosts"]. Absent: they only tighten.',
      ),
    mode: z
      .enum(['denylist', 'allowlist'])
      .optional()
      .describe('denylist: what is not listed is judged by its score. allowlist: what is not listed is blocked.'),
    minimumScore: z
      .int()
      .min(0)
      .max(100)
      .optional()
      .describe('The lowest score of 100 that needs no review. Default: 60.'),
    minimumGrade: z
      .enum(MINIMUM_GRADES)
      .optional()
      .describe('The lowest grade that needs no review, beside the score. Default: none.'),
    regions: regions.optional(),
    hosts: z.array(host).max(10_000).optional().describe('Hosts that are approved, blocked or under review.'),
    variables: z
      .record(z.string().min(1).max(200), z.union([text, z.array(text).min(1).max(20)]))
      .optional()
      .describe(
        'Base URLs of variables whose value is not in the code: { "config.baseUrl": "https://api.example.com" }.',
      ),
    exceptions: z
      .array(exception)
      .max(10_000)
      .optional()
      .describe('Rules silenced for a host, with a reason and an end.'),
    attest: z.array(attestation).max(1_000).optional().describe('Statements of yours that replace evidence.'),
    rules: z
      .strictObject(Object.fromEntries(RULE_IDS.map((id) => [id, level.optional()])))
      .optional()
      .describe('The level of each rule: error, warning, info, hint or off.'),
    internal: z
      .strictObject({
        suffixes: z.array(text).max(1_000).describe('Endings of your own host names: .corp.example.'),
        action: z
          .enum(['skip', 'deny'])
          .optional()
          .describe('skip: allowed and never scored. deny: blocked. Default: skip.'),
      })
      .optional()
      .describe('Your own hosts. They are never scored and never leave this machine.'),
    agents: z
      .strictObject({
        unknownHost: z.enum(['allow', 'ask', 'deny']).optional(),
        deniedHost: z.enum(['ask', 'deny']).optional(),
      })
      .optional()
      .describe('What coding agents may do. This version does not read it.'),
  })
  .describe('What this project may call. CallSight reads it in the editor, on the command line and in CI.');

/** The policy file as it is written, checked for its shape. */
export type PolicyFile = z.output<typeof policySchema>;

/**
 * Gives the JSON Schema (draft 7) of the policy file, for completion and checks in editors.
 * @public reached through `loadSchema`
 */
export function policyJsonSchema(): object {
  return {
    ...z.toJSONSchema(policySchema, { io: 'input', target: 'draft-7' }),
    title: 'CallSight policy',
    allowComments: true,
    allowTrailingCommas: true,
  };
}
