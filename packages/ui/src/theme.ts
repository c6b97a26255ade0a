import { createTheme } from '@mantine/core';

/** Calm and dense: system fonts with Arabic among them, small radii, one blue. No font is ever fetched. */
export const theme = createTheme({
  // Who asks their system for less motion gets menus and dialogs at once.
  respectReducedMotion: true,
  fontFamily: 'system-ui, "Segoe UI", "Noto Sans", "Noto Sans Arabic", "Noto Naskh Arabic", Tahoma, Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "Noto Sans Mono", Consolas, monospace',
  primaryColor: 'ink',
  primaryShade: 7,
  defaultRadius: 'sm',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '1.25rem' }, h2: { fontSize: '1.05rem' }, h3: { fontSize: '0.95rem' } } },
  colors: {
    ink: ['#eef4fa', '#dbe7f3', '#b4cde6', '#8ab1d8', '#6899cc', '#528ac5', '#3f78b3', '#255c93', '#1b4a78', '#12365a'],
  },
});
