import { refusalsOf } from '#platform'

/** Every way consents say no. */
export const refusals = refusalsOf('people', {
  consent_text_not_found: ['not_found', 'There are no words of this kind here.'],
  consent_words_missing: ['invalid', 'To agree, say which version was shown, and in which language.'],
  consent_words_outdated: ['conflict', 'The clinic has published other words since; show those.'],
  consent_language_twice: ['invalid', 'Each language has one wording.'],
  no_record_here: ['not_found', 'You have no record as a patient of this clinic.'],
})
