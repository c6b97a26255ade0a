import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Catalogues are read together, one language at a time. */
const catalogueOf = (id: string): string | null => {
  const language = /\/src\/catalogue\/.*\/(en|fr|pt|ar)\.json/.exec(id)?.[1];
  return language ? `words-${language}` : null;
};

export default defineConfig({
  plugins: [react()],
  server: { port: 4601, proxy: { '/api': 'http://127.0.0.1:4600' } },
  build: {
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        // What many pages share comes in a few files: a hundred small ones cost a slow laptop more than their words.
        codeSplitting: {
          groups: [
            { name: catalogueOf },
            { name: 'kit', test: /\/node_modules\/(@mantine|@tabler|@floating-ui|@tanstack|react-remove-scroll)/, minShareCount: 2 },
            { name: 'shared', test: /\/(apps\/web|packages)\//, minShareCount: 4 },
          ],
        },
      },
    },
  },
});
