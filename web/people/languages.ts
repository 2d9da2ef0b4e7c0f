const names = new Intl.DisplayNames('en', { type: 'language' })

/** `de` → `German`; a tag nobody knows is shown as it is. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}
