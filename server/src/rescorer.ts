import type { AskPlan, Origin } from '@callsight/engine';
import { type Reach, reachesTo } from '@callsight/model';
import { type CountProgress, type ListCounts, ListDownloads } from './listDownloads';
import { faultName, type Log } from './log';
import type { Network } from './network';
import type { Project } from './project';

/** Answers of several hosts are shown together: after this, in milliseconds, and many times what showing them cost last. */
const TOGETHER_MS = 300;
const LONGEST_TOGETHER_MS = 5000;
const TIMES_THE_COST = 30;

/** Nothing is looked at again sooner, in milliseconds, or later. */
const SOONEST_MS = 60_000;
const LATEST_MS = 3_600_000;

const NOTHING_FOUND = { calls: [], hosts: [] };

/** Calls back once a time in milliseconds has passed, unless the function that it gives is called before. */
export type Later = (work: () => void, ms: number) => () => void;

/** What the rescorer needs from the rest of the server. */
export interface RescorerWorld {
  readonly network: Network;
  readonly later: Later;
  /** The projects of the folders that are open now. */
  projects(): readonly Project[];
  /** Called when something was learnt that may change scores; done when that is shown. */
  learnt(): Promise<void>;
  readonly log: Log;
}

/** Hosts that may be asked, and those that may not, over all folders. */
export interface HostPlan {
  readonly due: readonly Origin[];
  readonly rested: readonly Origin[];
  readonly never: readonly Origin[];
}

/**
 * Keeps scores current while folders are open: asks hosts that code in them calls when nothing fresh is known of them,
 * and publishers when lists are due. Everything ends when the user takes the consent back.
 */
export class Rescorer {
  readonly #world: RescorerWorld;
  readonly #lists: ListDownloads;
  readonly #asking = new Set<AbortController>();
  #unset: () => void = () => undefined;
  #untell: (() => void) | undefined;
  #costMs = 0;
  #isAsking = false;
  #isWanted = false;
  #isEnded = false;

  constructor(world: RescorerWorld) {
    this.#world = world;
    this.#lists = new ListDownloads(world.network);
  }

  /** Gives which hosts of the open folders may be asked. */
  plan(): HostPlan {
    const plans = this.#plans();
    const merged = (part: 'due' | 'rested' | 'never') => [
      ...new Map(plans.flatMap(({ plan }) => plan[part]).map((one) => [`${one.host} ${one.port}`, one])).values(),
    ];
    return { due: merged('due'), rested: merged('rested'), never: merged('never') };
  }

  /** Lets what was held back or stopped be asked again. */
  retry(): void {
    for (const project of this.#world.projects()) project.questions?.retry();
  }

  /** Looks whether anything is due, and asks for it; called after every change of code or consent. */
  async wake(): Promise<void> {
    this.#unset();
    // What changes while hosts are asked is looked at afterwards.
    this.#isWanted = true;
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      while (this.#isWanted && this.#mayAsk()) {
        this.#isWanted = false;
        await this.#refreshLists();
        if (this.#mayAsk('probe')) await this.askDue();
      }
    } catch (error) {
      this.#world.log('error', 'scores could not be brought up to date', { fault: faultName(error) });
    } finally {
      this.#isAsking = false;
    }
    this.#sleep();
  }

  /** Asks every host that is due; gives how many there were and how many told something. */
  askDue(
    token?: AbortSignal,
    progress?: CountProgress,
  ): Promise<{ readonly asked: number; readonly answered: number }> {
    return this.#cancellable(async () => {
      const plans = this.#plans().filter(({ plan }) => plan.due.length > 0);
      const all = plans.reduce((sum, { plan }) => sum + plan.due.length, 0);
      let before = 0;
      let answered = 0;
      for (const { project, plan } of plans) {
        if (token?.aborted) break;
        answered += await this.#ask(project, plan.due, (done) => progress?.(before + done, all));
        before += plan.due.length;
      }
      return { asked: all, answered };
    }, token);
  }

  /** Asks one host for a project, whether it is due or not. */
  async askOne(project: Project, origin: Origin, token?: AbortSignal): Promise<void> {
    await this.#cancellable(() => this.#ask(project, [origin]), token);
  }

  /** Ends what is under way; nothing more is asked until the next `wake`. */
  cancel(): void {
    this.#unset();
    this.#lists.cutOff();
    this.#stopAsking();
  }

  /** Ends everything for good. */
  end(): void {
    this.#isEnded = true;
    this.#untell?.();
    this.cancel();
  }

  /** Downloads lists that are due, now; `undefined` while another process does that. */
  async updateLists(token?: AbortSignal, progress?: CountProgress): Promise<ListCounts | undefined> {
    try {
      return await this.#lists.run(token, progress);
    } finally {
      this.#tellOfLists();
    }
  }

  async #refreshLists(): Promise<void> {
    const { network } = this.#world;
    if (network.lists() === undefined) {
      await network.loadLists();
      this.#tellOfLists();
    }
    if (this.#lists.isDue) await this.updateLists();
  }

  #plans(): readonly { readonly project: Project; readonly plan: AskPlan }[] {
    return this.#world.projects().flatMap((project) => {
      const plan = project.questions?.plan(project.result() ?? NOTHING_FOUND);
      return plan === undefined ? [] : [{ project, plan }];
    });
  }

  async #ask(project: Project, origins: readonly Origin[], progress?: (done: number) => void): Promise<number> {
    this.#world.network.agreeTo(origins);
    const stop = new AbortController();
    this.#asking.add(stop);
    try {
      const told = (done: number) => {
        progress?.(done);
        this.#tell();
      };
      return (await project.questions?.ask(origins, stop.signal, told)) ?? 0;
    } finally {
      this.#asking.delete(stop);
    }
  }

  async #cancellable<T>(work: () => Promise<T>, token?: AbortSignal): Promise<T> {
    // Hosts may be under way for another reason; whoever cancels wants none of them asked.
    const cancel = () => this.#stopAsking();
    token?.addEventListener('abort', cancel, { once: true });
    try {
      return await work();
    } finally {
      token?.removeEventListener('abort', cancel);
    }
  }

  #stopAsking(): void {
    for (const stop of this.#asking) stop.abort();
  }

  /** Lists speak of every host. */
  #tellOfLists(): void {
    for (const project of this.#world.projects()) project.forget();
    this.#tell();
  }

  #tell(): void {
    if (this.#untell !== undefined || this.#isEnded) return;
    // Whoever types waits for this, too: where there is much to judge it comes less often.
    const wait = Math.min(Math.max(TOGETHER_MS, TIMES_THE_COST * this.#costMs), LONGEST_TOGETHER_MS);
    this.#untell = this.#world.later(() => {
      this.#untell = undefined;
      const from = performance.now();
      void this.#world.learnt().then(() => {
        this.#costMs = performance.now() - from;
      });
    }, wait);
  }

  #mayAsk(least: Reach = 'lists'): boolean {
    return !this.#isEnded && reachesTo(this.#world.network.reach(), least);
  }

  #sleep(): void {
    if (!this.#mayAsk()) return;
    const { network, later } = this.#world;
    const next = Math.min(...this.#plans().map(({ plan }) => plan.nextAt ?? Infinity));
    const wait = Math.min(Math.max(next - network.oracle.now(), SOONEST_MS), LATEST_MS);
    this.#unset = later(() => void this.wake(), wait);
  }
}
