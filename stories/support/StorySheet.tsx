import type { ReactNode } from 'react';

import { createTestClock } from '../../src/testing/index.js';
import { failureNames, type FailureName } from './failures.js';
import { StoryApp, useFailure } from './StoryApp.js';
import type { AnyApiError } from '../../src/errors/index.js';

// Stands still, so that two pictures of a sheet are the same.
const still = createTestClock(Date.UTC(2026, 10, 20, 14, 32));

export interface StorySheetProps {
  /** Draws the component for a failure. */
  readonly children: (error: AnyApiError, name: FailureName) => ReactNode;
  readonly names?: readonly FailureName[];
}

/** Every state side by side, at a moment that stands still: for comparing and for screenshots. */
export function StorySheet({ children, names = failureNames }: StorySheetProps) {
  return (
    <StoryApp clock={still}>
      <div className="story-sheet">
        {names.map((name) => (
          <section key={name} aria-label={wordsOf(name)}>
            <h2>{wordsOf(name)}</h2>
            <State name={name}>{children}</State>
          </section>
        ))}
      </div>
    </StoryApp>
  );
}

function State({ name, children }: Pick<StorySheetProps, 'children'> & { readonly name: FailureName }) {
  return children(useFailure(name), name);
}

/** `RateLimited` as "Rate limited". */
const wordsOf = (name: string) =>
  name.replaceAll(/([a-z])([A-Z])/g, (_all, before: string, letter: string) => `${before} ${letter.toLowerCase()}`);
