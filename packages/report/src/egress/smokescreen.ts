import { allowedName, type EgressTarget, firstLabelOpen, widerNote, yamlList } from './egressTarget';

/**
 * An access control list of Smokescreen that refuses what it does not name.
 * @see https://github.com/stripe/smokescreen#acls
 */
export const smokescreen: EgressTarget = {
  id: 'smokescreen',
  comment: '#',
  render({ project, hosts }) {
    const named = hosts.filter(({ kind }) => kind !== 'address');
    const names = [...new Set(named.map(({ host }) => firstLabelOpen(host)))].sort();
    const title = JSON.stringify(project);
    const text = [
      'version: v1',
      'services:',
      `  - name: ${title}`,
      `    project: ${title}`,
      '    action: enforce',
      ...(names.length > 0
        ? ['    allowed_domains:', ...names.map((name) => `      - ${JSON.stringify(name)}`)]
        : ['    allowed_domains: []']),
      'default:',
      '  project: other',
      '  action: enforce',
    ].join('\n');
    const notes = hosts.flatMap(({ host, kind, port }) => {
      if (kind === 'address') return [`${host}: an address; start Smokescreen with --allow-address=${host}:${port}.`];
      return widerNote(host, firstLabelOpen(host));
    });
    return { text: `${text}\n`, notes };
  },
  read: (text) => [...yamlList(text, 'allowed_domains'), ...yamlList(text, 'global_allow_list')].map(allowedName),
};
