import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Shade 8 is the accent; with white letters on it the contrast is above 4.5 : 1 in both themes. */
const accent: MantineColorsTuple = [
  '#eef4fa',
  '#d9e6f2',
  '#b3cde6',
  '#8ab2d8',
  '#7fb2e5',
  '#4a86be',
  '#3674ad',
  '#2a6399',
  '#1f4e79',
  '#163a5b',
];
const red: MantineColorsTuple = [
  '#fdecec',
  '#f9d3d3',
  '#f1a8a8',
  '#ea7b7b',
  '#ff7b7b',
  '#de3c3c',
  '#d43232',
  '#cc2d2d',
  '#c62828',
  '#9c1d1d',
];

export const theme = createTheme({
  colors: { accent, red },
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 7 },
  fontFamily: 'Inter, system-ui, "Liberation Sans", sans-serif',
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '15px', xl: '18px' },
  lineHeights: { xs: '1.4', sm: '1.4', md: '1.4', lg: '1.4', xl: '1.3' },
  defaultRadius: 3,
  // By name: importing the components here would put all of them into the first load.
  components: {
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'xs' } },
    PasswordInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs' } },
    NativeSelect: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Modal: { defaultProps: { yOffset: '6vh', padding: 16 } },
  },
});

/** Mantine's own colours follow the variables of Etat, so that both themes keep their contrast everywhere. */
export const toCssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-text': 'var(--etat-ink)',
    '--mantine-color-body': 'var(--etat-surface)',
    '--mantine-color-dimmed': 'var(--etat-soft)',
    '--mantine-color-placeholder': 'var(--etat-soft)',
    '--mantine-color-error': 'var(--etat-bad)',
    '--mantine-color-anchor': 'var(--etat-accent)',
    '--mantine-color-default-border': 'var(--etat-field)',
  },
  light: {},
  dark: {},
});
