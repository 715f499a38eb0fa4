import {
  ActionIcon,
  Alert,
  Badge,
  Button,
  createTheme,
  Drawer,
  Input,
  Menu,
  Modal,
  Notification,
  PasswordInput,
  SegmentedControl,
  Select,
  Tabs,
  Tooltip,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';
import classes from './theme.module.css';

/** The product's own colour: a harbour teal. Shade 7 carries white text in both schemes (5.9 : 1). */
const harbor: MantineColorsTuple = ['#edf8f9', '#d8f1f2', '#b5e3e6', '#8bd1d4', '#5bbbc0', '#30a1a7', '#0b888d', '#017075', '#015a5e', '#034346'];
const amber: MantineColorsTuple = ['#fdf4e9', '#fde8cb', '#fcd196', '#f3b65a', '#df9918', '#c28000', '#a26a00', '#845800', '#6a4603', '#503405'];
const red: MantineColorsTuple = ['#fff2f1', '#ffe4e0', '#ffc9c4', '#ffa69e', '#fe7c75', '#f14d4c', '#d62b32', '#b51522', '#940c19', '#6f0d13'];
const green: MantineColorsTuple = ['#edfaf1', '#d7f4e0', '#afe9c2', '#7fdaa0', '#53c382', '#33a868', '#278c56', '#227347', '#1c5c38', '#16452a'];
const gray: MantineColorsTuple = ['#f9fafb', '#f2f5f6', '#e6eaec', '#d8dddf', '#c2c9cb', '#8d979b', '#5f6a6d', '#4d575b', '#333c3f', '#1b2326'];
const dark: MantineColorsTuple = ['#e4e9eb', '#c8d0d2', '#a3adb0', '#7c878b', '#3a464a', '#2a3437', '#1b2325', '#11181a', '#0c1214', '#070b0c'];

const systemSans = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
const systemMono = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace';

export const theme = createTheme({
  colors: { harbor, amber, red, green, gray, dark },
  primaryColor: 'harbor',
  primaryShade: { light: 7, dark: 7 },
  autoContrast: true,
  black: '#1b2326',
  fontFamily: `"Inter Variable", ${systemSans}`,
  fontFamilyMonospace: `"JetBrains Mono Variable", ${systemMono}`,
  fontWeights: { regular: '400', medium: '550', bold: '650' },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  headings: {
    fontFamily: `"Inter Variable", ${systemSans}`,
    fontWeight: '620',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '1.125rem', lineHeight: '1.4' },
      h3: { fontSize: '1rem', lineHeight: '1.45' },
      h4: { fontSize: '0.9375rem', lineHeight: '1.5' },
      h5: { fontSize: '0.875rem', lineHeight: '1.5' },
      h6: { fontSize: '0.875rem', lineHeight: '1.5' },
    },
  },
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '16px' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    Alert: Alert.extend({
      classNames: { root: classes.alert ?? '', title: classes.alertTitle ?? '' },
      vars: (_theme, { color = 'harbor' }) => ({ root: { '--alert-color': `var(--mantine-color-${color}-text)` } }),
    }),
    Badge: Badge.extend({ defaultProps: { variant: 'light', tt: 'none', radius: 'sm' }, classNames: { root: classes.badge ?? '' } }),
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    Input: Input.extend({ classNames: { input: classes.input ?? '' } }),
    InputWrapper: Input.Wrapper.extend({ classNames: { label: classes.label ?? '', description: classes.description ?? '' } }),
    Drawer: Drawer.extend({ defaultProps: { lockScroll: false } }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md', position: 'bottom-end', withInitialFocusPlaceholder: false, transitionProps: { duration: 80 } } }),
    Modal: Modal.extend({
      classNames: { content: classes.dialog ?? '', header: classes.dialogHeader ?? '', title: classes.dialogTitle ?? '' },
      // the lock would write a <style> element, which the content security policy refuses
      defaultProps: { centered: true, lockScroll: false, overlayProps: { backgroundOpacity: 0.45 }, closeButtonProps: { 'aria-label': 'Close' }, transitionProps: { duration: 120 } },
    }),
    Notification: Notification.extend({ defaultProps: { closeButtonProps: { 'aria-label': 'Dismiss' } } }),
    PasswordInput: PasswordInput.extend({ defaultProps: { visibilityToggleButtonProps: { 'aria-label': 'Show or hide the password' } } }),
    SegmentedControl: SegmentedControl.extend({ classNames: { root: classes.segments ?? '', indicator: classes.segmentIndicator ?? '' }, defaultProps: { withItemsBorders: false } }),
    Select: Select.extend({ defaultProps: { allowDeselect: false, clearButtonProps: { 'aria-label': 'Clear' } } }),
    Tabs: Tabs.extend({ defaultProps: { keepMounted: false }, classNames: { list: classes.tabs ?? '', tab: classes.tab ?? '' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 250, withArrow: false, events: { hover: true, focus: true, touch: false } } }),
  },
});

/** On dark ground Mantine's tinted surfaces are nearly black: these keep their colour. */
function darkTints(name: string): Record<string, string> {
  const tint = (percent: number): string => `color-mix(in srgb, var(--mantine-color-${name}-5) ${percent}%, transparent)`;
  return {
    [`--mantine-color-${name}-light`]: tint(18),
    [`--mantine-color-${name}-light-hover`]: tint(26),
    [`--mantine-color-${name}-light-color`]: `var(--mantine-color-${name}-2)`,
  };
}

/** Surfaces of both schemes. Everything of ours draws with the `--py-` names, so a colour is decided here once. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#566165',
    '--mantine-color-placeholder': '#6c777b',
    '--mantine-color-error': 'var(--mantine-color-red-7)',
    '--mantine-color-default-border': '#c2c9cb',
    '--py-surface': '#ffffff',
    '--py-surface-sunken': '#f6f8f8',
    '--py-surface-raised': '#ffffff',
    '--py-surface-hover': '#f4f7f7',
    '--py-surface-active': '#e7eeee',
    '--py-border': '#e4e9ea',
    '--py-border-strong': '#8d979b',
    '--py-code': '#f6f8f8',
    '--py-accent': 'var(--mantine-color-harbor-7)',
    '--py-warn': '#845800',
    '--py-danger': 'var(--mantine-color-red-7)',
  },
  dark: {
    ...darkTints('harbor'),
    ...darkTints('amber'),
    ...darkTints('red'),
    ...darkTints('green'),
    ...darkTints('gray'),
    '--mantine-color-dimmed': '#a3adb0',
    '--mantine-color-placeholder': '#87939a',
    '--mantine-color-error': 'var(--mantine-color-red-3)',
    '--mantine-color-default': '#1b2325',
    '--mantine-color-default-hover': '#232d30',
    '--mantine-color-default-color': '#e4e9eb',
    '--mantine-color-default-border': '#38444a',
    '--py-surface': '#11181a',
    '--py-surface-sunken': '#0c1214',
    '--py-surface-raised': '#182022',
    '--py-surface-hover': '#182123',
    '--py-surface-active': '#213033',
    '--py-border': '#243033',
    '--py-border-strong': '#667277',
    '--py-code': '#0c1214',
    '--py-accent': 'var(--mantine-color-harbor-3)',
    '--py-warn': '#f3b65a',
    '--py-danger': 'var(--mantine-color-red-3)',
  },
});
