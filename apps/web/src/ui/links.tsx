import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ReactNode, Ref } from 'react';

type AnchorLinkProps = Omit<AnchorProps, 'href'> & {
  ref?: Ref<HTMLAnchorElement>;
  children?: ReactNode;
  title?: string;
};
type ButtonLinkProps = Omit<ButtonProps, 'href'> & { ref?: Ref<HTMLAnchorElement>; children?: ReactNode };

/** A link to a page: `<PageLink to="/o/$slug/plan" params={{ slug }}>`. */
export const PageLink = createLink((props: AnchorLinkProps) => <Anchor {...props} />);

/** The same, looking like a button: the next step of an empty state. */
export const ButtonLink = createLink((props: ButtonLinkProps) => <Button component="a" {...props} />);
