import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import type { PropsWithChildren } from 'react';
import { themes } from 'storybook/theming';

import { useScheme } from '../stories/support/useScheme.js';

/** Pages of docs in the scheme of the stories on them, so that no text stands on its own colour. */
export function ThemedDocs({ children, ...props }: PropsWithChildren<DocsContainerProps>) {
  const scheme = useScheme();
  return (
    <DocsContainer {...props} theme={themes[scheme]}>
      <div className="docs-page" data-scheme={scheme}>
        {children}
      </div>
    </DocsContainer>
  );
}
