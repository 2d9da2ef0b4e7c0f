export { buildApp } from './server.ts'
export type { AppParts } from './server.ts'
export { readSettings, SettingsRefused } from './settings.ts'
export type { Settings } from './settings.ts'
