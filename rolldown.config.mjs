// What the compiler made becomes a program of a few files: Node resolves, reads and compiles each file apart, which took
// half of the time of a start. Packages stay outside, as they are installed.
const isOurs = (id) => id.startsWith('.') || id.startsWith('/') || /^[A-Za-z]:[\\/]/.test(id);

export default {
  input: {
    main: 'dist/src/main.js',
    'page-worker': 'dist/src/adapters/web/page-worker.js',
    'feed-worker': 'dist/src/adapters/web/feed-worker.js',
  },
  platform: 'node',
  external: (id) => !isOurs(id),
  logLevel: 'warn',
  output: { dir: 'dist/program', format: 'esm', chunkFileNames: '[name].js', keepNames: true, cleanDir: true },
};
