import { provideServer } from './provide-server.ts'

export default provideServer('embedded')
