'use client';

import { Component, createRef, Suspense, type ErrorInfo, type ReactNode } from 'react';

import { isThenable } from '../actions/usePending.js';
import type { ErrorUi } from '../ApiProvider/ErrorUi.js';
import { focusPlace, isFocusLost } from '../notice/index.js';
import { groupOf } from '../view/index.js';
import { attemptsAfter, type Reset } from './attemptsAfter.js';
import { BoundaryContext, type BoundaryHandle } from './BoundaryContext.js';
import type { ErrorBoundaryProps, ResetDetails } from './BoundaryProps.js';
import { FallbackFrame } from './FallbackFrame.js';
import { LastResort } from './LastResort.js';

interface BoundaryProps extends ErrorBoundaryProps {
  readonly ui: ErrorUi;
  /** Makes failed queries below be fetched again. */
  readonly resetQueries: () => void;
}

interface BoundaryState {
  /** Wrapped, because `null` and `undefined` can be thrown too. */
  readonly failure: { readonly error: unknown } | undefined;
  readonly isResetting: boolean;
  /** Puts a start marker before content that came back. */
  readonly hasCameBack: boolean;
}

/** The ring around the content. Only a class can be one. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { failure: { error }, isResetting: false };
  }

  override state: BoundaryState = { failure: undefined, isResetting: false, hasCameBack: false };

  readonly #frame = createRef<HTMLDivElement>();
  readonly #start = createRef<HTMLSpanElement>();
  readonly #handle: BoundaryHandle = { reset: () => this.#reset({ reason: 'action' }) };
  #attempts = 0;
  #counted: BoundaryState['failure'];
  #lastReset: Reset | undefined;
  /** The id of what had the focus when the content failed. */
  #lostId = '';

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    this.props.onError?.(error, info);
  }

  // What had the focus before this commit; whether it is still there shows only afterwards.
  override getSnapshotBeforeUpdate(): Element | null {
    return document.activeElement;
  }

  override componentDidUpdate(before: BoundaryProps, past: BoundaryState, active: Element | null): void {
    const hadFailed = past.failure !== undefined;
    const hasFailed = this.state.failure !== undefined;
    if (hadFailed && hasFailed && this.#resetByKeys(before)) return;
    if (!hadFailed && !hasFailed) return;
    if (active === null || active.isConnected || !isFocusLost()) return;
    if (!hadFailed) this.#lostId = active.id;
    focusPlace(hasFailed ? this.#findInFallback(active) : this.#findReturn());
  }

  /** The same action again where there is one (React mounts the fallback anew when a reset fails), else the title. */
  #findInFallback(lost: Element): Element | null {
    const frame = this.#frame.current;
    const action = lost.getAttribute('data-action');
    const again = action && frame?.querySelector(`[data-action="${CSS.escape(action)}"]`);
    return again || (frame?.querySelector('[data-rae-part="title"]') ?? frame);
  }

  #findReturn(): Element | null {
    return (this.#lostId && document.getElementById(this.#lostId)) || this.#start.current;
  }

  #resetByKeys({ resetKeys: before = [] }: BoundaryProps): boolean {
    const after = this.props.resetKeys ?? [];
    const isSame = before.length === after.length && before.every((key, at) => Object.is(key, after[at]));
    if (!isSame) this.#reset({ reason: 'keys', before, after });
    return !isSame;
  }

  #reset(details: ResetDetails): unknown {
    const { failure } = this.state;
    if (!failure) return undefined;
    const group = this.#groupOf(failure.error);
    const asked = details.reason === 'action';
    const finish = () => {
      // New keys and a new page are new content: they start a new count.
      this.#lastReset = asked ? { at: this.props.ui.clock.now(), group, attempts: this.#attempts } : undefined;
      this.props.resetQueries();
      this.setState({ failure: undefined, isResetting: false, hasCameBack: true });
    };
    const result = this.props.onReset?.(details);
    if (!isThenable(result)) return finish();
    this.setState({ isResetting: true });
    return result.then(finish, (error: unknown) => {
      this.setState({ isResetting: false });
      throw error;
    });
  }

  #groupOf(error: unknown): string {
    return groupOf(this.props.ui.read(error), undefined);
  }

  /** While rendering, so that the words are right at once. The same for one failure however often it is rendered. */
  #count(failure: NonNullable<BoundaryState['failure']>): void {
    if (failure === this.#counted) return;
    this.#counted = failure;
    this.#attempts = attemptsAfter(this.#lastReset, this.#groupOf(failure.error), this.props.ui.clock.now());
  }

  override render(): ReactNode {
    const { failure } = this.state;
    const { shouldCatch, children, pending } = this.props;
    if (failure && shouldCatch && !shouldCatch(failure.error)) throw failure.error;
    if (failure) this.#count(failure);
    return (
      <BoundaryContext.Provider value={this.#handle}>
        {failure ? this.#renderFallback(failure.error) : this.#renderStart()}
        {!failure && (pending === undefined ? children : <Suspense fallback={pending}>{children}</Suspense>)}
      </BoundaryContext.Provider>
    );
  }

  #renderStart(): ReactNode {
    return this.state.hasCameBack && <span data-rae-part="start" tabIndex={-1} ref={this.#start} />;
  }

  #renderFallback(error: unknown): ReactNode {
    const { maxResets = 2, scope = 'section', fallback, recovery, onNavigationReset } = this.props;
    const isExhausted = this.#attempts >= maxResets;
    return (
      <LastResort onRetry={this.#handle.reset}>
        <FallbackFrame
          frameRef={this.#frame}
          error={error}
          attempts={this.#attempts}
          state={isExhausted ? 'exhausted' : this.state.isResetting ? 'resetting' : 'failed'}
          reset={this.#handle.reset}
          scope={scope}
          fallback={fallback}
          recovery={recovery}
          onNavigation={onNavigationReset}
          resetByNavigation={this.#resetByNavigation}
        />
      </LastResort>
    );
  }

  readonly #resetByNavigation = () => void this.#reset({ reason: 'navigation' });
}
