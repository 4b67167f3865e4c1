import { lazy, type ComponentType } from 'react';
import type { RouteComponent } from '@tanstack/react-router';

/**
 * A page whose code is fetched when it is first opened. The given type keeps pages free to link to each other.
 * React's own `lazy`, because the router's wrapper calls `use` conditionally and React 19.3 complains about that.
 */
export function lazyPage<Name extends string>(
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
): RouteComponent {
  const Page = lazy<ComponentType>(async () => ({ default: (await load())[name] }));
  return Object.assign(Page, {
    preload: async () => {
      await load();
    },
  });
}
