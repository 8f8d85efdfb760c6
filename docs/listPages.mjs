/** The page of the lists: what each is, where it comes from, on what terms, and when it is asked for. */
export function listPages({ FEEDS }) {
  return {
    'README.md': `${[head, table(FEEDS.filter(({ optIn }) => !optIn)), own, table(FEEDS.filter(({ optIn }) => optIn)), rules].join('\n\n')}\n`,
  };
}

const head = `# Lists

<!-- Made by docs/generate.mjs from packages/evidence/src/lists/feeds.ts. Do not edit. -->

With \`--network lists\`, or by \`callsight lists update --network lists\`, CallSight downloads these lists whole and matches hosts on your machine. Their publishers learn that somebody wants the list, and nothing else. CallSight hands no list on.`;

const own = `## Off until you turn them on

\`urlhaus\` and \`threatfox\` need a key of your own: set \`CALLSIGHT_URLHAUS_KEY\` or \`CALLSIGHT_THREATFOX_KEY\`. The others are turned on by \`callsight lists update --network lists ID\`; read their terms first. Any hosts file or list of names of your own comes with \`callsight lists update --network lists --add CLASS=URL\`, where the class is malware, phishing, adware or address, or cloud for the ranges of AWS, Google Cloud, Azure (service tags) or Oracle Cloud with their regions. \`--drop ID\` forgets a list again.`;

const rules = `## What a list may say

- **malware, phishing**: the very host is listed, or a parent of it up to the name that somebody registered. A customer of a platform is never taken for another one.
- **address**: an address that is called by its number, or that a check you agreed to found behind the host.
- **adware**: the host belongs to advertisers or trackers.
- **breach**: the operator of the domain lost data; within 12 months it counts more.
- **context**: what a name or address is (dynamic DNS, link shortener, edge network, a site that many use), or where it is: the country of an address, the region of a cloud. The countries are downloaded only with \`--network probe\` or more, as addresses are looked up by then.

A host that many use is believed bad only when two classes agree or the very URL is listed. A list that is older than its time to live says nothing about hosts that are not on it; its bad news counts until three times that.

A download is refused, and the last good list kept, when it is a web page, cut off, empty, of less than half or more than three times the size before, or suddenly lists public suffixes, private addresses or a hundred of the sites that are used most. \`callsight lists info\` shows the date, entries, age and terms of each list, \`callsight lists verify\` checks the files.`;

function table(feeds) {
  const rows = feeds.map(({ id, class: kind, url, licence, attribution, minIntervalHours, ttlDays }) =>
    [`\`${id}\``, kind, attribution, licence, new URL(url).host, `${minIntervalHours} h`, `${ttlDays} d`].join(' | '),
  );
  return [
    '| list | class | data by | terms | from | asked at most every | lives |',
    '|---|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}
