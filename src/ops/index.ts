export { opsRoutes } from './routes.ts'
export type { OpsSettings } from './routes.ts'
