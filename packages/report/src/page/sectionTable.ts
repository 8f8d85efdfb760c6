/** Whom a view of the report is for. */
export type Reader = 'dev' | 'secops' | 'ciso';

/** The views of the report, in the order of their buttons. */
export const views: readonly (readonly [id: Reader | 'all', name: string])[] = [
  ['all', 'Everything'],
  ['dev', 'Developer'],
  ['secops', 'SecOps'],
  ['ciso', 'CISO'],
];

/** One of the eleven sections: its title, its name in the list of sections, and whose view shows it. */
export interface SectionRow {
  readonly title: string;
  readonly short: string;
  readonly readers: readonly Reader[];
}

const everybody: readonly Reader[] = ['dev', 'secops', 'ciso'];

/** The eleven sections of the report by their ids, in their order. */
export const sectionTable = {
  coverage: { title: 'What was looked at', short: 'Coverage', readers: everybody },
  verdict: { title: 'Verdict', short: 'Verdict', readers: everybody },
  changes: { title: 'Changes since the lock file', short: 'Changes', readers: ['secops'] },
  risks: { title: 'What to do first', short: 'What to do', readers: ['dev', 'ciso'] },
  hosts: { title: 'Hosts', short: 'Hosts', readers: ['dev', 'secops'] },
  details: { title: 'Where the points come from', short: 'Scores', readers: ['dev', 'secops'] },
  transfers: { title: 'Where data goes', short: 'Countries', readers: ['ciso'] },
  certificates: { title: 'Certificates', short: 'Certificates', readers: ['secops'] },
  unresolved: { title: 'Calls without a known host', short: 'Unknown hosts', readers: ['dev'] },
  exceptions: { title: 'Exceptions and policy', short: 'Exceptions', readers: ['secops', 'ciso'] },
  method: { title: 'Method and limits', short: 'Method', readers: everybody },
} as const satisfies Readonly<Record<string, SectionRow>>;

/** The id of a section. */
export type SectionId = keyof typeof sectionTable;

/** The ids of the sections in their order. */
export const sectionIds = Object.keys(sectionTable) as readonly SectionId[];

/** Gives the number that a section has on the page. */
export const sectionNumber = (id: SectionId): number => sectionIds.indexOf(id) + 1;
