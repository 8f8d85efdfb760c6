import type { Diagnostic, ProtocolConnection } from 'vscode-languageserver-protocol/node';
import { addressOf, pathOf } from './addresses';
import type { ClientAbilities } from './clientAbilities';
import { Diagnoser, TYPING_PAUSE_MS } from './diagnoser';
import { toDiagnostics } from './diagnosticsOf';
import { type DocumentEvent, Documents, type OpenDocument } from './documents';
import { faultName, type Log } from './log';
import type { Consent } from './network';
import { isDecision, policyDiagnostics } from './policyDiagnostics';
import type { FileView, Project } from './project';
import { type Home, Projects } from './projects';
import type { Notifications } from './protocol';
import { Rescorer } from './rescorer';
import { markClosedFiles, scanAll } from './scanAll';
import type { Settings } from './settings';
import { SettingsStore } from './settingsStore';
import { statusOf } from './status';
import type { World } from './world';

/** An open document whose text is known for certain, and where it belongs. */
export interface KnownDocument extends Home {
  readonly document: OpenDocument;
  readonly view: FileView;
}

/** What the server remembers between messages, and what a change of it sets off. */
export class Session {
  readonly connection: ProtocolConnection;
  readonly world: World;
  readonly log: Log;
  readonly documents: Documents;
  readonly projects: Projects;
  readonly settings = new SettingsStore();
  readonly diagnoser: Diagnoser;
  readonly rescorer: Rescorer;
  /** Set by `initialize`. */
  client: ClientAbilities | undefined;
  /** Set by `shutdown`. */
  isShutDown = false;
  /** 0 to 100 while a scan runs. */
  scanPercent: number | undefined;
  /** A scan was asked for: files that are not open get marks too. */
  marksClosedFiles = false;
  #scans = 0;
  #isLearning = false;
  #isLearnt = false;
  #later: NodeJS.Timeout | undefined;

  constructor(connection: ProtocolConnection, world: World, log: Log) {
    this.connection = connection;
    this.world = world;
    this.log = log;
    this.documents = new Documents((uri) => world.readText(uri));
    this.projects = new Projects((root) =>
      world.makeProject(root, () => this.settings.for(root === undefined ? '' : addressOf(root))),
    );
    this.diagnoser = new Diagnoser({
      documents: () => this.documents.all(),
      diagnose: (document) => this.diagnose(document),
      publish: (uri, diagnostics, version) => this.#publish(uri, diagnostics, version),
      settled: () => this.tellStatus(),
      log,
    });
    this.rescorer = new Rescorer({
      network: world.network,
      later: world.later,
      projects: () => this.projects.folders(),
      learnt: () => this.learnt(),
      log,
    });
  }

  /** Takes how far the user lets the network be asked; what is under way beyond that ends. */
  agree(consent: Consent): void {
    const { network } = this.world;
    if (consent.reach !== network.reach()) this.rescorer.cancel();
    network.agree(consent);
    // What another consent held back may be asked now.
    this.rescorer.retry();
    for (const project of this.projects.folders()) project.forget();
    void this.learnt();
    void this.rescorer.wake();
  }

  /** Shows what was learnt of hosts: marks, hints and counts change where it makes a difference, and nowhere else. */
  async learnt(): Promise<void> {
    this.#isLearnt = true;
    if (this.#isLearning) return;
    this.#isLearning = true;
    try {
      while (this.#isLearnt && !this.isShutDown) {
        this.#isLearnt = false;
        for (const project of this.projects.folders()) {
          await project.judgeAgain();
          markClosedFiles(this, project);
        }
        await this.diagnoser.run();
        this.#refresh();
      }
    } catch (error) {
      this.log('error', 'hosts could not be judged again', { fault: faultName(error) });
    } finally {
      this.#isLearning = false;
    }
  }

  /** Passes on what happened to a document to its project. */
  take(event: DocumentEvent): void {
    if (event.kind === 'ignored') {
      this.log('warning', 'a message was left out', { why: event.why });
      return;
    }
    if (event.kind === 'doubted') this.log('warning', 'the text of a document is in doubt', { why: event.why });
    const home = this.projects.homeOf(event.document);
    const movesOthers = home?.project.update(home.file, event.kind === 'closed' ? undefined : event.document.text);
    if (movesOthers && this.settings.for(event.document.uri).run === 'onType') this.scanLater();
  }

  /** Gives what is known of an open document as its text is now; nothing while that text is in doubt. */
  view(uri: string): KnownDocument | undefined {
    const document = this.documents.get(uri);
    if (!document || document.inDoubt || !this.settings.for(uri).enabled) return undefined;
    const home = this.projects.homeOf(document);
    return home && { ...home, document, view: home.project.check(home.file) };
  }

  /** Gives an open document that decides how calls are judged, and where it belongs. */
  decision(uri: string): (Home & { readonly document: OpenDocument }) | undefined {
    const document = this.documents.get(uri);
    const home = document && !document.inDoubt ? this.projects.homeOf(document) : undefined;
    return document && home && isDecision(home) ? { ...home, document } : undefined;
  }

  /** Gives the diagnostics of an open document; none while its text is in doubt. */
  diagnose(document: OpenDocument): readonly Diagnostic[] {
    const settings = this.settings.for(document.uri);
    const home = this.projects.homeOf(document);
    if (!home || document.inDoubt || !settings.enabled) return [];
    if (isDecision(home)) {
      // What is past its end or unused is known of a whole project alone.
      const own = (home.project.result()?.findings ?? []).filter(({ file }) => file === home.file);
      return [...policyDiagnostics(home), ...toDiagnostics(own, (file) => this.projects.addressIn(home.project, file))];
    }
    const { findings } = home.project.check(home.file);
    return toDiagnostics(findings, (file) => this.projects.addressIn(home.project, file));
  }

  /** Takes the marks of a closed document off; after a scan the file keeps those of its text on disk. */
  markClosed(uri: string): void {
    this.projects.forget(uri);
    this.diagnoser.clear(uri);
    if (this.marksClosedFiles) this.scanLater();
  }

  /** Takes what changed on disk. A folder that changed, or one that is gone, makes everything in it uncertain. */
  changedOnDisk(uris: readonly string[]): void {
    const files = new Map<Project, string[]>();
    for (const uri of uris) {
      const home = this.projects.fileHome(uri);
      if (home) files.set(home.project, [...(files.get(home.project) ?? []), home.file]);
    }
    for (const project of this.projects.folders()) {
      if (uris.some((uri) => pathOf(uri) === project.root)) project.changed();
      else if (files.has(project)) project.changed(files.get(project));
    }
    if (this.projects.folders().some((project) => this.settingsOf(project).run !== 'manual')) this.scanLater();
  }

  /** Reads the policies again, of which settings are the lowest layer. */
  settingsChanged(): void {
    for (const project of this.projects.folders()) project.settingsChanged();
  }

  /** Takes folders in and out, with the marks of what goes. */
  changeFolders(added: readonly string[], removed: readonly string[]): void {
    this.startScan();
    this.scanPercent = undefined;
    const gone = this.projects.changeFolders(added, removed);
    for (const uri of removed) this.settings.removeFolder(uri);
    for (const uri of this.diagnoser.marked()) {
      if (gone.length > 0 && !this.projects.fileHome(uri)) this.diagnoser.clear(uri);
    }
    for (const document of this.documents.all()) this.take({ kind: 'changed', document });
  }

  /** Looks at everything again once it has been quiet for a while. */
  scanLater(): void {
    clearTimeout(this.#later);
    this.#later = setTimeout(() => {
      const wanted = this.projects.folders().some((project) => project.result() !== undefined);
      void (wanted ? scanAll(this) : this.diagnoser.run()).then(() => this.#refresh());
    }, TYPING_PAUSE_MS);
  }

  /** Tells whether this is still the last scan that was started. */
  startScan(): () => boolean {
    const number = ++this.#scans;
    return () => number === this.#scans;
  }

  /** Tells whether the editor has a document open. */
  isOpen(uri: string): boolean {
    return this.documents.get(uri) !== undefined || this.documents.all().some((open) => samePath(open.uri, uri));
  }

  /** Gives the text at an address as the user sees it: the editor's, else the one on disk. */
  textAt(uri: string): string | undefined {
    const open = this.documents.all().find((document) => document.uri === uri || samePath(document.uri, uri));
    return open?.text ?? this.world.readText(uri);
  }

  /** Gives the settings of a folder. */
  settingsOf(project: Project): Settings {
    return this.settings.for(this.projects.folderUri(project) ?? '');
  }

  /** Tells the editor the counts. */
  tellStatus(): void {
    this.notify('callsight/status', statusOf(this));
  }

  /** Sends one of our notifications. */
  notify<M extends keyof Notifications>(method: M, params: Notifications[M]): void {
    this.send(method, params);
  }

  /** Ends the process. */
  end(): never {
    process.exit(this.isShutDown ? 0 : 1);
  }

  /** Ends all work. */
  stop(): void {
    this.startScan();
    clearTimeout(this.#later);
    this.diagnoser.stop();
    this.rescorer.end();
  }

  #publish(uri: string, diagnostics: readonly Diagnostic[], version: number | undefined): void {
    if (this.client?.pullsDiagnostics && this.documents.get(uri)) return;
    this.send(
      'textDocument/publishDiagnostics',
      version === undefined ? { uri, diagnostics } : { uri, diagnostics, version },
    );
  }

  #refresh(): void {
    if (this.isShutDown) return;
    const requests = [
      ...(this.client?.pullsDiagnostics && this.client.refreshesDiagnostics ? ['workspace/diagnostic/refresh'] : []),
      ...(this.client?.refreshesInlayHints ? ['workspace/inlayHint/refresh'] : []),
    ];
    for (const method of requests) this.connection.sendRequest(method).catch(() => undefined);
  }

  /** Sends a notification; after the editor closed the stream nobody is left to read it. */
  send(method: string, params: object): void {
    this.connection.sendNotification(method, params).catch(() => undefined);
  }
}

function samePath(a: string, b: string): boolean {
  const path = pathOf(a);
  return path !== undefined && path === pathOf(b);
}
