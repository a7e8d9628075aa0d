import '../../../src/styles.css';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { hydrateRoot } from 'react-dom/client';

import { Page } from './Page.js';

hydrateRoot(
  document.getElementById('root')!,
  <QueryClientProvider client={new QueryClient()}>
    <Page />
  </QueryClientProvider>,
);
