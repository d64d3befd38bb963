import {
  ActionIcon,
  Alert,
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  Input,
  InputWrapper,
  Modal,
  NativeSelect,
  Radio,
} from '@mantine/core';
import { COLORS, EDGE, FADED, FOCUS, GOLD, INK, LINK, PAPER, RULE, SHEET, TONES } from './colors.ts';

const FONT = "'Inter Variable', 'Segoe UI', 'Noto Sans', system-ui, sans-serif";

/** The heading row of a dialog is a `header` element, and must not count as a second banner of the page. */
const NO_BANNER = { role: 'presentation' };

const DIALOG_STYLES = { title: { fontSize: '1.125rem', fontWeight: 650, lineHeight: 1.45 } };

/** A notice stands in one of the tones, named by its `color`; grey otherwise. */
const toneOf = (color: string | undefined) =>
  Object.entries(TONES).find(([name]) => name === color)?.[1] ?? TONES.grey;

/** How all components look: ordinary controls in ink; `color="son"` with `variant="filled"` only for the act that matters. */
export const theme = createTheme({
  colors: COLORS,
  primaryColor: 'ink',
  primaryShade: 6,
  white: SHEET,
  black: INK,
  fontFamily: FONT,
  headings: {
    fontFamily: FONT,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '2.25rem' },
      h2: { fontSize: '1.25rem', lineHeight: '1.75rem' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.5rem' },
    },
  },
  // Text, labels of boxes and small buttons are as large as the page around them.
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '0.9375rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.45', sm: '1.55', md: '1.6', lg: '1.6', xl: '1.6' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Alert: Alert.extend({
      vars: (_theme, { color }) => {
        const { text, ground, edge } = toneOf(color);
        return { root: { '--alert-bg': ground, '--alert-color': text, '--alert-bd': `1px solid ${edge}` } };
      },
      styles: { root: { padding: '0.5rem 0.75rem' }, label: { fontWeight: 650 } },
    }),
    Button: Button.extend({ defaultProps: { variant: 'default' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'ink', size: 36 } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'md' } }),
    Radio: Radio.extend({ defaultProps: { size: 'md' } }),
    Input: Input.extend({ defaultProps: { size: 'sm' } }),
    InputWrapper: InputWrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'description', 'error', 'input'] },
      styles: {
        description: { fontSize: '0.875rem' },
        error: { fontSize: '0.9375rem', fontWeight: 550 },
      },
    }),
    NativeSelect: NativeSelect.extend({ defaultProps: { size: 'sm' } }),
    Modal: Modal.extend({
      defaultProps: { centered: true, padding: 'lg', attributes: { header: NO_BANNER } },
      styles: DIALOG_STYLES,
    }),
    Drawer: Drawer.extend({
      defaultProps: { attributes: { header: NO_BANNER } },
      styles: DIALOG_STYLES,
    }),
  },
});

/** Colours that the style sheets of `ui` use by name. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--paper': PAPER,
    '--sheet': SHEET,
    '--ink': INK,
    '--faded': FADED,
    '--edge': EDGE,
    '--rule': RULE,
    '--link': LINK,
    '--focus': FOCUS,
    '--gold': GOLD,
    '--son': COLORS.son[6],
    '--son-ground': COLORS.son[0],
  },
  light: {
    '--mantine-color-body': PAPER,
    '--mantine-color-text': INK,
    '--mantine-color-dimmed': FADED,
    '--mantine-color-placeholder': COLORS.gray[6],
    '--mantine-color-anchor': LINK,
    '--mantine-color-error': '#94191c',
    '--mantine-color-default-border': EDGE,
  },
  dark: {},
});
