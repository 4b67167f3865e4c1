import type { ReactNode } from 'react';

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.25"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export function TableIcon() {
  return (
    <Icon>
      <path d="M2.5 3.5h11v9h-11zM2.5 6.5h11M2.5 9.5h11M6.5 3.5v9" />
    </Icon>
  );
}

export function ChartIcon() {
  return (
    <Icon>
      <path d="M2.5 13.5h11M4 13V8h2v5M7.5 13V3h2v10M11 13V6h2v7" />
    </Icon>
  );
}

export function DownloadIcon() {
  return (
    <Icon>
      <path d="M8 2.5v7.5M5 7l3 3 3-3M3 13.5h10" />
    </Icon>
  );
}
