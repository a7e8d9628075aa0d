'use client';

import { Component, type ReactNode } from 'react';

interface LastResortProps {
  readonly children: ReactNode;
  readonly onRetry: () => unknown;
}

/**
 * The second ring: shown when the fallback itself fails. No hooks, no context, no words file, so that nothing of
 * what just broke is needed. If even this fails, React hands it to the next boundary.
 */
export class LastResort extends Component<LastResortProps, { readonly hasFailed: boolean }> {
  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override state = { hasFailed: false };

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div data-rae="panel" data-severity="error" data-density="cozy" role="alert">
        <p data-rae-part="title">This part stopped working</p>
        <p data-rae-part="body">The rest of the page still works.</p>
        <div data-rae-part="actions">
          <button type="button" data-rae-part="action" onClick={() => void this.props.onRetry()}>
            Try again
          </button>
        </div>
      </div>
    );
  }
}
