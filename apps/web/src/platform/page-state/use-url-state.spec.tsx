import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parseSearchText, toSearchText } from '../routing';
import { useUrlState } from './use-url-state';

const TabSchema = z.object({ tab: z.enum(['a', 'b', 'c']).catch('a') });
let shown: string[] = [];

function TabPage() {
  const [{ tab }, setUrl] = useUrlState(TabSchema);
  shown.push(tab);
  return (['a', 'b', 'c'] as const).map((value) => (
    <label key={value}>
      {value}
      <input
        type="radio"
        value={value}
        checked={tab === value}
        onChange={() => setUrl({ tab: value }, { push: true })}
      />
    </label>
  ));
}

/** A router that takes its time before it moves, as one that asks the server does. */
async function renderPage() {
  shown = [];
  const root = createRootRoute();
  const beforeLoad = () => new Promise<void>((resolve) => setTimeout(resolve, 20));
  const page = createRoute({ getParentRoute: () => root, path: '/', component: TabPage, beforeLoad });
  const router = createRouter({
    routeTree: root.addChildren([page]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
    parseSearch: parseSearchText,
    stringifySearch: toSearchText,
  });
  render(<RouterProvider router={router as never} />);
  await screen.findByLabelText('a');
  return router;
}

const radio = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const distinct = () => shown.filter((tab, at) => tab !== shown[at - 1]);

describe('useUrlState', () => {
  afterEach(cleanup);

  it('shows a choice at once, before the URL has it, and never jumps back', async () => {
    const router = await renderPage();
    fireEvent.click(radio('b'));
    expect(radio('b').checked).toBe(true);
    expect(router.state.resolvedLocation?.searchStr).toBe('');
    fireEvent.click(radio('c'));
    expect(radio('c').checked).toBe(true);
    await waitFor(() => expect(router.state.resolvedLocation?.searchStr).toBe('?tab=c'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(distinct()).toEqual(['a', 'b', 'c']);
  });

  it('follows the URL again once it has arrived', async () => {
    const router = await renderPage();
    fireEvent.click(radio('b'));
    await waitFor(() => expect(router.state.resolvedLocation?.searchStr).toBe('?tab=b'));
    router.history.back();
    await waitFor(() => expect(radio('a').checked).toBe(true));
  });
});
