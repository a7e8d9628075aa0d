import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { useSyncExternalStore, type PropsWithChildren } from 'react';
import { themes } from 'storybook/theming';

const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

function isDark(): boolean {
  const chosen = document.documentElement.dataset['theme'];
  return chosen === 'dark' || (chosen !== 'light' && systemIsDark.matches);
}

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  systemIsDark.addEventListener('change', onChange);
  return () => {
    observer.disconnect();
    systemIsDark.removeEventListener('change', onChange);
  };
}

/** Pages of docs in the scheme of the stories on them, so that no text stands on its own colour. */
export function ThemedDocs({ children, ...props }: PropsWithChildren<DocsContainerProps>) {
  const scheme = useSyncExternalStore(subscribe, isDark) ? 'dark' : 'light';
  return (
    <DocsContainer {...props} theme={themes[scheme]}>
      <div className="docs-page" data-scheme={scheme}>
        {children}
      </div>
    </DocsContainer>
  );
}
