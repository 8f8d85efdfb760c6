import type { HostResult, LeafFacts, ProbeFacts } from '@callsight/model';
import { counted, hostName } from '../../describe';
import { grouped } from '../../grouped';
import { byText } from '../../order';
import { day, distanceText } from '../dates';
import { type Markup, markup } from '../markup';
import type { Listed, PageModel } from '../pageModel';
import { breakable, chip, emptyState, intro, leftOut, mostRows, section, tableCard } from '../parts';
import { type EndingState, endingState, timeline } from '../timeline';

/** A host whose certificate was seen. */
interface Seen {
  readonly host: Listed<HostResult>;
  readonly probe: ProbeFacts;
  readonly validity: LeafFacts['validity'] | undefined;
}

const stateWords: Readonly<
  Record<EndingState, { readonly look: string; readonly mark: string; readonly word: string }>
> = {
  ended: { look: 'a-blocked', mark: '✖', word: 'expired' },
  soon: { look: 'a-review', mark: '▲', word: 'ends soon' },
  later: { look: 'a-allowed', mark: '●', word: 'valid' },
};

const trustWords: Readonly<Record<ProbeFacts['tls']['certificate']['trust'], string>> = {
  ok: 'trusted',
  'self-signed': 'signed by itself',
  untrusted: 'not trusted',
  expired: 'expired',
  'not-yet-valid': 'not valid yet',
  revoked: 'revoked',
};

const typeWords: Readonly<Record<LeafFacts['type'], string>> = {
  DV: 'domain checked (DV)',
  OV: 'organisation checked (OV)',
  IV: 'person checked (IV)',
  EV: 'extended check (EV)',
  private: 'private authority',
};

const mostLines = 12;

const stateChip = ({ probe, validity }: Seen, now: string): Markup => {
  const { trust, nameMatches } = probe.tls.certificate;
  if (validity === undefined || (trust !== 'ok' && trust !== 'expired')) {
    return trust === 'ok'
      ? chip({ look: 'a-unknown', mark: '?', word: 'end not known' })
      : chip({ look: 'a-blocked', mark: '✖', word: trustWords[trust] });
  }
  return markup`${chip(stateWords[endingState(validity.until, now)])}${!nameMatches && markup`<span class="why">for other names</span>`}`;
};

const row = (seen: Seen, now: string): Markup => {
  const { host, probe, validity } = seen;
  const { issuer, subject, type } = probe.leaf;
  return markup`<tr><th scope="row"><a href="#${host.id}">${breakable(hostName(host.item))}</a>${subject !== undefined && subject !== host.item.host && markup`<span class="vendor">issued to ${subject}</span>`}</th>
<td>${stateChip(seen, now)}</td>
<td data-label="Ends">${validity ? markup`<time datetime="${validity.until}">${day(validity.until)}</time><span class="why">${distanceText(validity.until, now)}</span>` : markup`<span class="faint">not known</span>`}</td>
<td class="long" data-label="By">${issuer ?? markup`<span class="faint">not known</span>`}<span class="why">${typeWords[type]}, ${trustWords[probe.tls.certificate.trust]}</span></td>
<td class="long" data-label="Key">${probe.tls.certificate.keyType} ${probe.tls.certificate.keyBits}<span class="why">${probe.tls.protocols.join(', ')}</span></td></tr>
`;
};

const reasonOf = ({ evidence: { probe, scheme } }: HostResult): string => {
  if (scheme.state === 'known' && scheme.value === 'plaintext') return 'called without encryption';
  return probe.state === 'unknown' ? probe.why : '';
};

/** Gives whose certificate is not known, by why. */
const unseen = (hosts: readonly Listed<HostResult>[]): Markup => {
  if (hosts.length === 0) return markup``;
  const reasons = grouped(hosts, ({ item }) => reasonOf(item));
  return markup`<div class="card pad gaps"><h3>Not known: ${counted(hosts.length, 'certificate')}</h3><ul class="plain-list">${[
    ...reasons,
  ].map(
    ([reason, some]) =>
      markup`<li><b>${some.length}</b> ${reason} <span class="faint">${some
        .slice(0, 6)
        .map(({ item }) => hostName(item))
        .join(', ')}${some.length > 6 && ` and ${some.length - 6} more`}</span></li>`,
  )}</ul></div>`;
};

const endOf = ({ validity }: Seen): string => validity?.until ?? '~';

/** Gives the certificates that were seen by when they end, and those that nobody looked at. */
export const certificates = (model: PageModel): Markup => {
  const hosts = model.hosts.filter(({ item }) => item.score.grade !== 'internal');
  const seen = hosts
    .flatMap((host): readonly Seen[] => {
      const { probe } = host.item.evidence;
      return probe.state === 'known' ? [{ host, probe: probe.value, validity: probe.value.leaf.validity }] : [];
    })
    .sort((a, b) => byText(endOf(a), endOf(b)) || byText(a.host.item.host, b.host.item.host));
  const others = hosts.filter(({ item }) => item.evidence.probe.state === 'unknown');
  if (seen.length === 0) {
    return section(
      'certificates',
      hosts.length === 0
        ? emptyState('–', 'No public host is known.', 'There is no certificate to look at.')
        : markup`${emptyState(
            '?',
            'No certificate was looked at.',
            markup`They are not known, which is not the same as valid. <code>callsight scan --network probe</code> asks each public host for it.`,
          )}${unseen(others)}`,
    );
  }
  const dated = seen.flatMap(({ host, validity }) =>
    validity ? [{ label: hostName(host.item), until: validity.until }] : [],
  );
  const ended = dated.filter(({ until }) => endingState(until, model.now) === 'ended').length;
  const soon = dated.filter(({ until }) => endingState(until, model.now) === 'soon').length;
  const counts = [
    ...(ended > 0 ? [`${ended} expired`] : []),
    ...(soon > 0 ? [`${soon} within 30 days of the end`] : []),
    ...(others.length > 0 ? [`${counted(others.length, 'host')} not looked at`] : []),
  ];
  return section(
    'certificates',
    markup`${intro(`${counted(seen.length, 'certificate')} of ${counted(hosts.length, 'host')} seen${counts.length > 0 ? `: ${counts.join(', ')}` : ''}.`)}
${
  dated.length > 0 &&
  markup`<figure class="card chart"><figcaption>${dated.length > mostLines ? `The next ${mostLines} to end` : 'When they end'}</figcaption>${timeline(
    'endings',
    'Certificates by when they end',
    'How far each certificate is from its end, the soonest first.',
    dated.slice(0, mostLines),
    model.now,
  )}</figure>`
}
${tableCard(
  { labelledBy: 'certificates-title' },
  'Certificates by when they end',
  [['Host'], ['State'], ['Ends'], ['Issued by'], ['Key and TLS']],
  seen.slice(0, mostRows).map((one) => row(one, model.now)),
)}${leftOut(seen.length)}
${unseen(others)}`,
  );
};
