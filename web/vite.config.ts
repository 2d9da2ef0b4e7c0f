import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = process.env['PRAXIS_API'] ?? 'http://127.0.0.1:3000'

/**
 * Builds web/dist, which the server hands out. `assetsInlineLimit: 0` because the content security policy allows no
 * `data:` URLs; the module preload polyfill is left out because every browser we support preloads modules itself.
 */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
  },
  // Not `/api` alone: that is a folder of this app as well, whose modules the development server hands out itself.
  server: { proxy: { '/api/v1': api, '/docs': api } },
})
