import type { AskPlan, Origin } from '@callsight/engine';
import { faultName, type Log } from './log';
import type { Network } from './network';
import type { Project } from './project';

/** Answers of several hosts are shown together, in milliseconds. */
const TOGETHER_MS = 300;

/** Nothing is looked at again sooner, in milliseconds, or later. */
const SOONEST_MS = 60_000;
const LATEST_MS = 3_600_000;

/** Publishers of lists are asked whether something is due so often, in milliseconds. */
const LISTS_MS = 6 * 3_600_000;

/** What the rescorer needs from the rest of the server. */
export interface RescorerWorld {
  readonly network: Network;
  /** The projects of the folders that are open now. */
  projects(): readonly Project[];
  /** Called when something was learnt that may change scores. */
  learnt(): void;
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
  readonly #stop = new Set<AbortController>();
  #timer: NodeJS.Timeout | undefined;
  #told: NodeJS.Timeout | undefined;
  #isAsking = false;
  #listsAt = 0;
  #isEnded = false;

  constructor(world: RescorerWorld) {
    this.#world = world;
  }

  /** Gives which hosts of the open folders may be asked. */
  plan(): HostPlan {
    const plans = this.#plans();
    const merged = (part: 'due' | 'rested' | 'never') => [
      ...new Map(plans.flatMap(({ plan }) => plan[part]).map((one) => [`${one.host} ${one.port}`, one])).values(),
    ];
    return { due: merged('due'), rested: merged('rested'), never: merged('never') };
  }

  /** Looks whether anything is due, and asks for it; called after every change of code or consent. */
  async wake(): Promise<void> {
    const { network, log } = this.#world;
    clearTimeout(this.#timer);
    if (this.#isEnded || this.#isAsking || network.reach() === 'off') return;
    this.#isAsking = true;
    try {
      await this.#refreshLists();
      if (network.reach() !== 'lists') await this.askDue();
    } catch (error) {
      log('error', 'scores could not be brought up to date', { fault: faultName(error) });
    } finally {
      this.#isAsking = false;
    }
    this.#sleep();
  }

  /** Asks every host that is due; gives how many there were and how many told something. */
  async askDue(
    token?: AbortSignal,
    progress?: (done: number, all: number) => void,
  ): Promise<{ readonly asked: number; readonly answered: number }> {
    const plans = this.#plans().filter(({ plan }) => plan.due.length > 0);
    const all = plans.reduce((sum, { plan }) => sum + plan.due.length, 0);
    let before = 0;
    let answered = 0;
    for (const { project, plan } of plans) {
      answered += await this.#ask(project, plan.due, token, (done) => progress?.(before + done, all));
      before += plan.due.length;
    }
    return { asked: all, answered };
  }

  /** Asks one host for a project, whether it is due or not. */
  async askOne(project: Project, origin: Origin): Promise<void> {
    await this.#ask(project, [origin]);
  }

  /** Ends what is under way; nothing more is asked until the next `wake`. */
  cancel(): void {
    clearTimeout(this.#timer);
    for (const stop of this.#stop) stop.abort();
  }

  /** Ends everything for good. */
  end(): void {
    this.#isEnded = true;
    clearTimeout(this.#told);
    this.cancel();
  }

  /** Downloads lists that are due, now. */
  async updateLists(token?: AbortSignal): Promise<{ readonly changed: number; readonly kept: number } | undefined> {
    const { network } = this.#world;
    const outcome = await this.#within((signal) => network.updateLists(signal), token);
    this.#listsAt = network.oracle.now();
    network.loadLists();
    this.#tell();
    return outcome;
  }

  async #refreshLists(): Promise<void> {
    const { network } = this.#world;
    if (network.lists() === undefined) {
      network.loadLists();
      this.#tell();
    }
    if (network.oracle.now() - this.#listsAt >= LISTS_MS) await this.updateLists();
  }

  #plans(): readonly { readonly project: Project; readonly plan: AskPlan }[] {
    return this.#world.projects().flatMap((project) => {
      const plan = project.questions?.plan(project.result()?.calls ?? []);
      return plan === undefined ? [] : [{ project, plan }];
    });
  }

  async #ask(
    project: Project,
    origins: readonly Origin[],
    token?: AbortSignal,
    progress?: (done: number) => void,
  ): Promise<number> {
    this.#world.network.agreeTo(origins);
    const told = (done: number) => {
      progress?.(done);
      this.#tell();
    };
    return (await this.#within((signal) => project.questions?.ask(origins, signal, told), token)) ?? 0;
  }

  async #within<T>(work: (signal: AbortSignal) => T, token?: AbortSignal): Promise<Awaited<T>> {
    const stop = new AbortController();
    const cancel = () => stop.abort();
    token?.addEventListener('abort', cancel, { once: true });
    this.#stop.add(stop);
    try {
      return await work(stop.signal);
    } finally {
      this.#stop.delete(stop);
      token?.removeEventListener('abort', cancel);
    }
  }

  #tell(): void {
    if (this.#told !== undefined || this.#isEnded) return;
    this.#told = setTimeout(() => {
      this.#told = undefined;
      this.#world.learnt();
    }, TOGETHER_MS);
  }

  #sleep(): void {
    const { network } = this.#world;
    if (this.#isEnded || network.reach() === 'off') return;
    const next = Math.min(...this.#plans().map(({ plan }) => plan.nextAt ?? Infinity));
    const wait = Math.min(Math.max(next - network.oracle.now(), SOONEST_MS), LATEST_MS);
    this.#timer = setTimeout(() => void this.wake(), wait);
    this.#timer.unref();
  }
}
