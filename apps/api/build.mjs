import { build } from 'esbuild';

/** Bundles the workspace's own code; packages from the registry stay where they are installed. */
await build({
  entryPoints: {
    server: 'src/server.ts',
    import: 'src/commands/import.ts',
    'verify-audit': 'src/commands/verify-audit.ts',
    'typst-worker': 'src/platform/documents/typst-worker.mjs',
    'lint-worker': 'src/records/pack-lint/lint-thread.ts',
  },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  // What is imported when it is asked for stays apart: the towns of the world are read by whoever imports a pack.
  splitting: true,
  plugins: [
    {
      name: 'registry-packages-stay-outside',
      setup(bundle) {
        bundle.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
          kind === 'entry-point' || path.startsWith('@workbench/') ? undefined : { path, external: true },
        );
      },
    },
  ],
});
