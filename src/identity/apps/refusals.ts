import { refusalsOf } from '#platform'

/** Every way apps are told no by our own routes; those of the protocol answer as OAuth says. */
export const refusals = refusalsOf('identity', {
  client_not_found: ['not_found', 'There is no such API client.'],
  client_secret_not_found: ['not_found', 'There is no such secret, or it no longer counts.'],
  client_unfit: ['invalid', 'An API client cannot be like that.'],
  client_has_no_secret: ['conflict', 'This client does not prove itself by a secret.'],
  client_changed: ['stale', 'The API client has changed since; look again.'],
  app_not_found: ['not_found', 'You have let in no such app.'],
  grant_not_found: ['not_found', 'There is no such grant.'],
  question_gone: ['gone', 'The app’s question has been answered or has expired; begin again in the app.'],
  question_to_another: ['conflict', 'Somebody else is signed in now; look again at what the app asks.'],
  scopes_not_asked: ['invalid', 'Only what the app asked for can be granted, and at least one scope.'],
})
