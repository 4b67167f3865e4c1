import { Tabs } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import classes from './url-tabs.module.css';

export interface UrlTab<Name extends string> {
  name: Name;
  label: string;
  render: () => ReactNode;
}

/** Tabs whose choice stands in the URL; only the open one is drawn. */
export function UrlTabs<Name extends string>({
  label,
  tabs,
  value,
  onChange,
}: {
  label: string;
  tabs: UrlTab<Name>[];
  value: Name;
  onChange: (name: Name) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  // Where the window is narrow the tabs scroll, and the open one may lie outside.
  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [value]);
  const open = tabs.find(({ name }) => name === value) ?? tabs[0];
  if (!open) return null;
  return (
    <Tabs
      value={open.name}
      keepMounted={false}
      onChange={(next) => {
        const chosen = tabs.find(({ name }) => name === next);
        if (chosen) onChange(chosen.name);
      }}
    >
      <Tabs.List ref={list} aria-label={label} className={classes.list}>
        {tabs.map(({ name, label: text }) => (
          <Tabs.Tab key={name} value={name} className={classes.tab}>
            {text}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ name, render }) => (
        <Tabs.Panel key={name} value={name} className={classes.panel}>
          {name === open.name ? render() : null}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
