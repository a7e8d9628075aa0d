import { useSyncExternalStore } from 'react';

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

/** The colour scheme of the host page: the toolbar's choice, else the person's. */
export const useScheme = (): 'light' | 'dark' => (useSyncExternalStore(subscribe, isDark) ? 'dark' : 'light');
