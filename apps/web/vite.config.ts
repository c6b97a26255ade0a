import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  server: { port: 4601, proxy: { '/api': 'http://127.0.0.1:4600' } },
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 1200 },
});
