/** What became of the lock file. */
interface LockWritten {
  readonly file: string;
  readonly count: number;
  /** What is new or has another grade; empty where nothing. */
  readonly accepted: string;
  /** What is no longer called; empty where nothing. */
  readonly gone: string;
  readonly isPruned: boolean;
}

/** Every sentence that the command says itself, in one place: what is wrong, then what to do. */
export const WORDS = {
  usage: (what: string) => `${what}${/[.?)]$/.test(what) ? '' : '.'} See callsight --help.`,
  noSubcommand: 'This command needs a second word. See callsight --help.',
  emptyPath: 'A path is empty. Name a folder, or leave it out for this one.',
  noSuchPath: (path: string) => `${path}: no such file or folder. Check the path.`,
  notReadable: (path: string, code: string) => `${path}: cannot be read (${code}). Check its permissions.`,
  notAFile: (path: string) => `${path}: is no regular file. Name a file.`,
  tooLarge: (path: string, limit: string) => `${path}: larger than ${limit}. Split it.`,
  notJson: (path: string) => `${path}: is not valid JSON. Correct it.`,
  badDocument: (path: string, why: string) => `${path}: ${why}`,
  badFormat: (format: string, known: readonly string[]) =>
    `Unknown format "${format}". Choose one of ${known.join(', ')}.`,
  badOutput: (value: string) => `--output ${value}: write it as FORMAT=FILE, for example json=report.json.`,
  badNow: (value: string) => `--now ${value}: is no date. Write it like 2026-11-21T12:00:00Z.`,
  badHost: (value: string) =>
    `${value.split(/[?#]/)[0]}: is no host and no URL. Write api.example.com or https://api.example.com.`,
  noHost: 'check needs a host. Write api.example.com or https://api.example.com, or give a list with --stdin.',
  noHostInput: 'No host came on standard input. Write one a line, and check the command before the pipe.',
  badPattern: (flag: string, text: string, problem: string, remedy: string) => `${flag} ${text}: ${problem}. ${remedy}`,
  nothingIncluded: (patterns: readonly string[]) =>
    `--include ${patterns.join(', ')}: no source file here is of that name. Patterns start at the folder that is scanned; write **/ before a name to find it in every folder.`,
  nothingExcluded: (pattern: string) =>
    `--exclude ${pattern}: nothing here is of that name. Patterns start at the folder that is scanned; write **/ before a name to find it in every folder.`,
  allExcluded: '--include and --exclude leave no source file. Take one of them back.',
  asking: (count: number, registries: boolean) =>
    `asking ${count === 1 ? 'one host' : `${count} hosts`} for address, TLS and /.well-known/security.txt${registries ? ', public registries for the age of their domains, and authorities for their lists of revoked certificates' : ''}; nothing${registries ? ' else' : ''} of your project is sent. See callsight log.`,
  interrupted: 'The questions were stopped; what was learnt until then counts. Run it again for the rest.',
  badNumber: (flag: string, value: string, range: string) => `${flag} ${value}: is no ${range}. Write a whole number.`,
  tooManyWarnings: (count: number, most: number) =>
    `${count} warnings, more than --max-warnings ${most}. Mend or accept them.`,
  bothChanges: '--since and --staged exclude each other. Keep one.',
  badRef: (ref: string) =>
    `--since ${ref}: is no name of a commit. Write a branch, a tag or a commit like main or HEAD~1.`,
  noCommit: (ref: string) => `--since ${ref}: no such commit here. Fetch it, or check the name.`,
  noGit: 'git is needed for --since and --staged and was not found. Install it, or leave the flag out.',
  noRepository: (folder: string, why: string) =>
    `${folder}: git finds no work tree here${why === '' ? '' : ` (${why})`}. Leave --since and --staged out.`,
  gitFailed: 'git could not list the files that changed. Run git status to see why.',
  badShell: (shell: string, known: readonly string[]) =>
    `No completion for "${shell}". Choose one of ${known.join(', ')}.`,
  listsNeedNetwork: (hosts: readonly string[]) =>
    `this asks ${hosts.join(', ')} for whole lists and tells them nothing of your project. Add --network lists to allow it.`,
  listsBusy: 'Another CallSight is updating the lists. Use what it brings.',
  listsKept: (count: number, whys: readonly string[]) =>
    `${count === 1 ? 'One list' : `${count} lists`} could not be brought up to date and stayed as before${whys.length === 1 ? `: ${whys[0]}` : ''}. See callsight lists info and callsight doctor.`,
  listsNone: 'No list is kept on this machine. Get them with callsight lists update --network lists.',
  listsDamaged: (count: number) =>
    `${count === 1 ? 'One list' : `${count} lists`} cannot be used. Get them again with callsight lists update --network lists.`,
  noList: (id: string) => `${id}: is no list. Lists are shown by callsight lists info.`,
  noOwnList: (id: string) => `${id}: is no list that you added. Lists are shown by callsight lists info.`,
  listNeedsKey: (id: string, variable: string) => `${id}: needs your key with its publisher. Set ${variable} to it.`,
  badOwnList: (value: string, classes: readonly string[]) =>
    `--add ${value}: write it as CLASS=https://ADDRESS, with one of ${classes.join(', ')}.`,
  oneVectorFile: 'score needs one of --evidence FILE and --tls FILE. Name one.',
  oneTransport: 'lsp needs one of --stdio and --node-ipc. Name one.',
  bothPolicies: '--policy and --no-policy exclude each other. Keep one.',
  outputFolder: (path: string) => `${path}: its folder does not exist. Create it first.`,
  outputLink: (path: string) => `${path}: is a symbolic link, which is never written through. Name another file.`,
  outputKind: (path: string) => `${path}: is no regular file. Name another file.`,
  outputForeign: (path: string) =>
    `${path}: exists and is no such CallSight report. Move it away or name another file.`,
  outputFailed: (path: string, code: string) =>
    `${path}: cannot be written (${code}). Check the disk and the permissions.`,
  policyBroken: (place: string, message: string, more: number) =>
    `${place}: ${message}${more > 0 ? ` (and ${more} more; see callsight policy validate)` : ''}`,
  policyValid: (file: string) => `${file}: valid.`,
  noPolicy: 'No policy file here. Create one with callsight policy init.',
  policyExists: (file: string) => `${file}: exists already. Edit it, or check it with callsight policy validate.`,
  policyCreated: (file: string) => `Wrote ${file}. Edit it, then check it with callsight policy validate.`,
  policyNeedsNetwork: (addresses: readonly string[]) =>
    `this asks for ${addresses.join(', ')}, and tells nothing of your project but that. Add --network lists to allow it.`,
  policyNothingToFetch: 'Every policy that this one builds on is on this machine.',
  policyNotFetched: (address: string, why: string) =>
    `${address}: could not be fetched, ${why}. Check the address and callsight doctor, or keep a copy in the repository.`,
  policyChanged: (address: string, entry: string) =>
    `${address}: is not what was pinned. Ask its owner what changed in it, then write "${entry}".`,
  policyFetched: (address: string, bytes: number) => `Fetched ${address} (${bytes} bytes); it is kept for offline use.`,
  badPolicyAddress: (text: string) =>
    `${text}: is no https address of a policy. Write https://policy.example.com/base.json.`,
  showOrPrune: '--show and --prune exclude each other. Keep one.',
  frozenWithoutLock: '--frozen and --no-lock exclude each other. Keep one.',
  frozenNetwork: (value: string) =>
    `--frozen and --network ${value} exclude each other: a frozen scan asks the lock file alone. Keep one.`,
  noLock:
    'No lock file here (callsight.lock.json). Write one with callsight lock and commit it, or name it with --lock.',
  lockRefused: (file: string, why: string) => `${file}: ${why}. Make it a file that can be read.`,
  lockNeedsFolder: (path: string) => `${path}: a lock file is about a whole project. Name its folder.`,
  lockWritten: ({ file, count, accepted, gone, isPruned }: LockWritten) =>
    `${[
      `Wrote ${file}: ${count} ${count === 1 ? 'host' : 'hosts'}`,
      ...(accepted === '' ? [] : [`accepted: ${accepted}`]),
      ...(gone === '' ? [] : [isPruned ? `dropped: ${gone}` : `kept: ${gone}, drop with --prune`]),
    ].join('; ')}. Commit it with the code.`,
  notLocked: (count: number) =>
    `${count === 1 ? 'One host was' : `${count} hosts were`} left out: the name comes from a variable and may hold a secret. Write it in the code, or name the variable …_URL.`,
  lockedStrangers: (hosts: readonly string[]) =>
    `no public authority signed the certificate of ${hosts.join(', ')}. If a proxy or a virus scanner signs on this machine, run callsight lock --network probe on one without it; if the authority is your own, add it to attestations in callsight.json with privateCa.`,
  egressSame: 'The rules and the code agree.',
  badWhatIf: (text: string) =>
    `--what-if ${text}: write it as "deny *.vendor.example", with allow, deny or quarantine.`,
  noTopic: (topic: string) =>
    `${topic}: is no rule and no host. Rules are listed by callsight explain --list; write a host like api.example.com.`,
  reportWritten: (path: string) => `Wrote the report: ${path}. Open it in a browser.`,
  skippedFile: (file: string, reason: string) => `${file}: ${reason}; it was not read.`,
  tooMuch: 'The report is larger than one text may be. Scan a part of the project.',
  internal: (what: string) => `Internal error: ${what}. Please report it with the command you ran.`,
} as const;
